export async function check(links: Record<string, string>): Promise<Record<string, boolean>> {
  const result: Record<string, boolean> = {};
  for (const [name, url] of Object.entries(links)) {
    const response = await fetch(url); // flag
    result[name] = response.ok;
  }
  return result;
}
