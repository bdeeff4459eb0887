async function loadUser(id: number): Promise<string> {
  const response = await fetch(`/users/${id}`);
  return response.text();
}

export async function loadUsers(ids: number[]): Promise<string[]> {
  const users: string[] = [];
  users.push(...(await Promise.all(ids.map((id) => loadUser(id)))));
  return users;
}
