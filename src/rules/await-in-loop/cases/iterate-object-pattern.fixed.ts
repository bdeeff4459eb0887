interface Link {
  name: string;
  url: string;
}

export async function check(links: Link[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  const pending = links.map(async ({ name, url }) => [name, await fetch(url)] as const);
  for (const [name, response] of await Promise.all(pending)) {
    result.set(name, response.status);
  }
  return result;
}
