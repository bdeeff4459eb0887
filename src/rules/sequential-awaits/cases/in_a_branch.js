export async function load(isFull) {
  if (isFull) {
    const a = await fetch("/a");
    const b = await fetch("/b"); // flag
    return [a, b];
  }
  return [];
}
