export async function all(owners: string[]): Promise<string[]> {
  const names: string[] = [];
  for (const owner of owners) {
    const response = await fetch(`/owners/${owner}`); // flag
    const { repositories } = await response.json();
    for (const repository of repositories) names.push(repository.name);
  }
  return names;
}
