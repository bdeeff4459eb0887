export async function statuses(urls: string[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  const pending = urls.map(async (url) => [url, await fetch(url)] as const);
  for (const [url, response] of await Promise.all(pending)) {
    // Redirects are followed, so this is the final status.
    result.set(url, response.status);
  }
  return result;
}
