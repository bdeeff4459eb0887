export async function walk(ids: number[]): Promise<void> {
  let token = "";
  for (const id of ids) {
    const response = await fetch(`/items/${id}?after=${token}`);
    token = await response.text();
  }
}
