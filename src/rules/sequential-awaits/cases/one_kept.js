export async function warmUp() {
  await fetch("/a");
  const b = await fetch("/b"); // flag
  return b;
}
