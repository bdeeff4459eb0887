export async function load(store: { get(key: string): Promise<string | null> }, keys: string[]) {
  const values: (string | null)[] = [];
  for (const key of keys) {
    values.push(await store.get(key)); // flag likely
  }
  return values;
}
