export async function statuses(urls: string[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  for (const url of urls) {
    const response = await fetch(url); // flag
    // Redirects are followed, so this is the final status.
    result.set(url, response.status);
  }
  return result;
}
