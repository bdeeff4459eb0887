export async function load(names: string[], read: (name: string) => Promise<string>) {
  // interleave: ignore[async-foreach] // flag
  return Promise.all(names.map((name) => read(name)));
}
