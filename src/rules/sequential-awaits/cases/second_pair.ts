export async function load(): Promise<unknown> {
  const list = await fetch("/list");
  const names = await list.json();
  const first = await fetch(`/items/${names[0]}`);
  const second = await fetch(`/items/${names[1]}`); // flag
  return [first, second];
}
