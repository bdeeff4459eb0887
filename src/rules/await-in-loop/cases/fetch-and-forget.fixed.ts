export async function warmUp(urls: string[]): Promise<void> {
  await Promise.all(urls.map((url) => fetch(url)));
}
