export async function all(): Promise<string[]> {
  const items: string[] = [];
  let url: string | null = "/items";
  while (url) {
    const response: Response = await fetch(url);
    const body = await response.json();
    items.push(...body.items);
    url = body.next;
  }
  return items;
}
