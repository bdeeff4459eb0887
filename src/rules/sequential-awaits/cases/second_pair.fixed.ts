export async function load(): Promise<unknown> {
  const list = await fetch("/list");
  const names = await list.json();
  const [first, second] = await Promise.all([
    fetch(`/items/${names[0]}`),
    fetch(`/items/${names[1]}`),
  ]);
  return [first, second];
}
