export async function drain(queue) {
  for (const item of queue) {
    await fetch(item.url);
  }
}
