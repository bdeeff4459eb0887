export async function load() {
  const first = fetch("/a");
  return Promise.all([first, await fetch("/b"), fetch("/c")]); // flag
}
