export async function load(Promise) {
  return Promise.all([await fetch("/a"), await fetch("/b")]);
}
