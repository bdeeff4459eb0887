export async function wait(event: Promise<void>) {
  await event; // interleave: ignore[no-await] // flag message: There is no rule
}
