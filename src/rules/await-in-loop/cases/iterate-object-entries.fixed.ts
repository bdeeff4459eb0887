export async function check(links: Record<string, string>): Promise<Record<string, boolean>> {
  const result: Record<string, boolean> = {};
  const pending = Object.entries(links).map(async ([name, url]) => [name, await fetch(url)] as const);
  for (const [name, response] of await Promise.all(pending)) {
    result[name] = response.ok;
  }
  return result;
}
