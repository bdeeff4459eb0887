export async function links(pages, load) {
  const pattern = /href="([^"]+)"/g;
  const found = [];
  for (const page of pages) {
    const html = await load(page);
    let match;
    while ((match = pattern.exec(html)) !== null) {
      found.push(match[1]);
    }
  }
  return found;
}
