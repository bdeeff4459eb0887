export async function load(id) {
  const [user, posts] = await Promise.all([await fetch(`/users/${id}`), fetch(`/posts/${id}`)]); // flag
  return { user, posts };
}
