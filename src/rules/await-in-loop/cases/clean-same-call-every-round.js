export async function measure(rounds) {
  for (const _ of Array.from({ length: rounds })) {
    await fetch("/ping");
  }
}
