export async function load(fetchOne: (name: string) => Promise<void>) {
  const names = new Set<string>(["a", "b"]);
  for (const name of names) {
    // One request for each name.
    await fetchOne(name);
  }
}
