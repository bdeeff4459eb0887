export async function load(id: number): Promise<Response[]> {
  return Promise.all([await fetch(`/users/${id}`), await fetch(`/posts/${id}`)]); // flag
}
