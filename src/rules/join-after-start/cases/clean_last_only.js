export async function load() {
  return Promise.all([fetch("/a"), await fetch("/b")]);
}
