export async function load(id: number): Promise<unknown> {
  const [user, posts] = await Promise.all([fetch(`/users/${id}`), fetch(`/posts?user=${id}`)]);
  return { user, posts };
}
