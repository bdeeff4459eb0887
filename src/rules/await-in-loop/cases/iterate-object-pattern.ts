interface Link {
  name: string;
  url: string;
}

export async function check(links: Link[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  for (const { name, url } of links) {
    const response = await fetch(url); // flag
    result.set(name, response.status);
  }
  return result;
}
