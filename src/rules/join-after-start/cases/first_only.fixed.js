export async function load(id) {
  const [user, posts] = await Promise.all([fetch(`/users/${id}`), fetch(`/posts/${id}`)]);
  return { user, posts };
}
