export async function bodies(urls: string[]): Promise<string[]> {
  const results: string[] = [];
  for (const url of urls) {
    if (url === "") continue;
    const response = await fetch(url); // flag
    if (response.ok) {
      results.push(await response.text());
    }
  }
  return results;
}
