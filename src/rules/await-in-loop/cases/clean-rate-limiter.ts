export async function limited(urls: string[], limiter: { removeTokens(n: number): Promise<void> }): Promise<void> {
  for (const url of urls) {
    await limiter.removeTokens(1);
    await fetch(url);
  }
}
