export async function all(owners: string[]): Promise<string[]> {
  const names: string[] = [];
  const pending = owners.map(async (owner) => {
    const response = await fetch(`/owners/${owner}`);
    return await response.json();
  });
  for (const { repositories } of await Promise.all(pending)) {
    for (const repository of repositories) names.push(repository.name);
  }
  return names;
}
