export async function loadAll(items) {
  await Promise.all(Array.from(items, async (item) => {
    // The body replaces the link.
    item.body = await fetch(item.url);
  }));
}
