export async function load(id: number): Promise<unknown> {
  const user = await fetch(`/users/${id}`);
  const posts = await fetch(`/posts?user=${id}`); // flag
  return { user, posts };
}
