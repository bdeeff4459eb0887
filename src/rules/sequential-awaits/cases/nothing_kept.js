export async function warmUp() {
  await fetch("/a");
  await fetch("/b"); // flag
}
