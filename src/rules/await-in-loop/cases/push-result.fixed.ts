export async function responses(urls: readonly string[]): Promise<Response[]> {
  const results: Response[] = [];
  results.push(...(await Promise.all(urls.map((url) => fetch(url)))));
  return results;
}
