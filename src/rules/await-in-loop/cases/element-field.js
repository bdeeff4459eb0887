export async function loadAll(items) {
  for (const item of items) {
    // The body replaces the link.
    item.body = await fetch(item.url); // flag
  }
}
