export async function all(urls: string[]): Promise<void> {
  for (let start = 0; start < urls.length; start += 10) {
    await Promise.all(urls.slice(start, start + 10).map((url) => fetch(url)));
  }
}
