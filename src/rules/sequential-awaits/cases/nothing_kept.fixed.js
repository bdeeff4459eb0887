export async function warmUp() {
  await Promise.all([fetch("/a"), fetch("/b")]);
}
