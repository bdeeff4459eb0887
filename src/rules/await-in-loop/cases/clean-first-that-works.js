export async function firstMirror(mirrors) {
  for (const mirror of mirrors) {
    const response = await fetch(mirror);
    if (response.ok) return response;
  }
  return null;
}
