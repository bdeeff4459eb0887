export async function check(urls: string[], expected: Map<string, number>): Promise<string[]> {
  const wrong: string[] = [];
  for (const url of urls) {
    const response = await fetch(url); // flag
    wrong.push(...[url].filter((one) => expected.get(one) !== response.status));
  }
  return wrong;
}
