function fetch(name: string): Promise<string> {
  return Promise.resolve(name);
}

export async function all(names: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of names) {
    found.push(await fetch(name));
  }
  return found;
}
