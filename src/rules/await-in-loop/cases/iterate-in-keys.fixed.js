export async function check(links) {
  await Promise.all(Object.keys(links).map((name) => fetch(links[name])));
}
