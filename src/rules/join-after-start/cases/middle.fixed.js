export async function load() {
  const first = fetch("/a");
  return Promise.all([first, fetch("/b"), fetch("/c")]);
}
