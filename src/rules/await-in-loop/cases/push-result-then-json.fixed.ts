export async function bodies(urls: string[]): Promise<unknown[]> {
  const results: unknown[] = [];
  results.push(...(await Promise.all(urls.map(async (url) => {
    const response = await fetch(url);
    return await response.json();
  }))));
  return results;
}
