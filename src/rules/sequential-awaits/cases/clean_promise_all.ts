export async function load(): Promise<unknown> {
  const [a, b] = await Promise.all([fetch("/a"), fetch("/b")]);
  return { a, b };
}
