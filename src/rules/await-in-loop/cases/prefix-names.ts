export async function check(names: string[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  for (const name of names) {
    const url = `https://example.org/${name}`;
    // Follow no redirect.
    const response = await fetch(url, { redirect: "manual" }); // flag
    result.set(url, response.status);
  }
  return result;
}
