export async function load() {
  const pending = [fetch("/a"), fetch("/b")];
  return Promise.all(pending);
}
