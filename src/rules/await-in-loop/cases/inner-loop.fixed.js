export async function check(pages) {
  for (const { links } of pages) {
    await Promise.all(Array.from(links, (link) => fetch(link)));
  }
}
