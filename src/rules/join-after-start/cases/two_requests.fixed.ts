export async function load(id: number): Promise<Response[]> {
  return Promise.all([fetch(`/users/${id}`), fetch(`/posts/${id}`)]);
}
