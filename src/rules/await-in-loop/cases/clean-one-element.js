export async function only() {
  for (const url of ["/health"]) {
    await fetch(url);
  }
}
