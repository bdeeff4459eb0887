export async function load(fetchOne: (name: string) => Promise<void>) {
  const names = new Set<string>(["a", "b"]);
  names.forEach(async (name) => { // flag certain
    // One request for each name.
    await fetchOne(name);
  });
}
