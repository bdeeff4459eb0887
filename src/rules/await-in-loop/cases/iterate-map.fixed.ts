export async function check(links: Map<string, string>): Promise<string[]> {
  const broken: string[] = [];
  const pending = [...links].map(async ([name, url]) => [name, await fetch(url)] as const);
  for (const [name, response] of await Promise.all(pending)) {
    if (!response.ok) broken.push(name);
  }
  return broken;
}
