export async function load(list) {
  return Promise.all(await list());
}
