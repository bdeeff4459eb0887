export async function bodies(urls: string[]): Promise<string[]> {
  const results: string[] = [];
  const lists = await Promise.all(urls.map(async (url) => {
    const found: typeof results = [];
    try {
      const response = await fetch(url);
      found.push(await response.text());
    } catch (error) {
      console.error(`skipped ${url}`, error);
    }
    return found;
  }));
  results.push(...lists.flat());
  return results;
}
