export async function bodies(urls: string[]): Promise<string[]> {
  const results: string[] = [];
  const lists = await Promise.all(urls.map(async (url) => {
    const found: typeof results = [];
    if (url === "") return found;
    const response = await fetch(url);
    if (response.ok) {
      found.push(await response.text());
    }
    return found;
  }));
  results.push(...lists.flat());
  return results;
}
