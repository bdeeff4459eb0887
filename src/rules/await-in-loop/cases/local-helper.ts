async function loadUser(id: number): Promise<string> {
  const response = await fetch(`/users/${id}`);
  return response.text();
}

export async function loadUsers(ids: number[]): Promise<string[]> {
  const users: string[] = [];
  for (const id of ids) {
    users.push(await loadUser(id)); // flag certain
  }
  return users;
}
