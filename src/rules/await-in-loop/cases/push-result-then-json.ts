export async function bodies(urls: string[]): Promise<unknown[]> {
  const results: unknown[] = [];
  for (const url of urls) {
    const response = await fetch(url); // flag
    results.push(await response.json());
  }
  return results;
}
