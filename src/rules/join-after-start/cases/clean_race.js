export async function first(timeout) {
  return Promise.race([fetch("/a"), timeout(100)]);
}
