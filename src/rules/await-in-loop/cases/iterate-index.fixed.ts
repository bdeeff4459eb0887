export async function check(urls: string[]): Promise<number[]> {
  const statuses: number[] = [];
  const pending = Array.from({ length: urls.length }, async (_, i) => [i, await fetch(urls[i])] as const);
  for (const [i, response] of await Promise.all(pending)) {
    statuses[i] = response.status;
  }
  return statuses;
}
