export async function load() {
  const a = (await (await fetch("/a")).json()).a;
  const b = (await (await fetch("/b")).json()).b;
  return a + b;
}
