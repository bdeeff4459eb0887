export async function load(id: number): Promise<unknown> {
  const user = await fetch(`/users/${id}`);
  const body = await user.json();
  return body;
}
