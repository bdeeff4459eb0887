export async function check(urls: string[]): Promise<number[]> {
  const statuses: number[] = [];
  for (let i = 0; i < urls.length; i++) {
    const response = await fetch(urls[i]); // flag
    statuses[i] = response.status;
  }
  return statuses;
}
