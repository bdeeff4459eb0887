export async function load() {
  const a = fetch("/a");
  const b = fetch("/b");
  const first = await a;
  const second = await b;
  return [first, second];
}
