export async function bodies(urls: string[]): Promise<string[]> {
  const results: string[] = [];
  for (const url of urls) {
    try {
      const response = await fetch(url); // flag
      results.push(await response.text());
    } catch (error) {
      console.error(`skipped ${url}`, error);
    }
  }
  return results;
}
