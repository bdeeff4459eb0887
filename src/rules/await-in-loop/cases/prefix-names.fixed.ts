export async function check(names: string[]): Promise<Map<string, number>> {
  const result = new Map<string, number>();
  const pending = names.map(async (name) => {
    const url = `https://example.org/${name}`;
    // Follow no redirect.
    return [url, await fetch(url, { redirect: "manual" })] as const;
  });
  for (const [url, response] of await Promise.all(pending)) {
    result.set(url, response.status);
  }
  return result;
}
