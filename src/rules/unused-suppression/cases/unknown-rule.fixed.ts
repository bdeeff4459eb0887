export async function wait(event: Promise<void>) {
  await event;
}
