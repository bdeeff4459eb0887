export async function check(links: Map<string, string>): Promise<string[]> {
  const broken: string[] = [];
  for (const [name, url] of links) {
    const response = await fetch(url); // flag
    if (!response.ok) broken.push(name);
  }
  return broken;
}
