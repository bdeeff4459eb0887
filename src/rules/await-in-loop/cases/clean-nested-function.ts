export function handlers(urls: string[]): (() => Promise<Response>)[] {
  const result: (() => Promise<Response>)[] = [];
  for (const url of urls) {
    result.push(async () => await fetch(url));
  }
  return result;
}
