export async function responses(urls: readonly string[]): Promise<Response[]> {
  const results: Response[] = [];
  for (const url of urls) {
    results.push(await fetch(url)); // flag
  }
  return results;
}
