export async function load(isFull) {
  if (isFull) {
    const [a, b] = await Promise.all([fetch("/a"), fetch("/b")]);
    return [a, b];
  }
  return [];
}
