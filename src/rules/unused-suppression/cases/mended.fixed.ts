export async function load(names: string[], read: (name: string) => Promise<string>) {
  return Promise.all(names.map((name) => read(name)));
}
