export async function check(urls: string[], expected: Map<string, number>): Promise<string[]> {
  const wrong: string[] = [];
  const pending = urls.map(async (url) => [url, await fetch(url)] as const);
  for (const [url, response] of await Promise.all(pending)) {
    wrong.push(...[url].filter((one) => expected.get(one) !== response.status));
  }
  return wrong;
}
