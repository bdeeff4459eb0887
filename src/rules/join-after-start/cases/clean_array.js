export async function load() {
  return [await fetch("/a"), await fetch("/b")];
}
