export async function warmUp() {
  const [, b] = await Promise.all([fetch("/a"), fetch("/b")]);
  return b;
}
