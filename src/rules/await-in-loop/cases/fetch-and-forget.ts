export async function warmUp(urls: string[]): Promise<void> {
  for (const url of urls) {
    await fetch(url); // flag certain
  }
}
