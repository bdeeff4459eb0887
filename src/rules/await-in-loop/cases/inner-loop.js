export async function check(pages) {
  for (const { links } of pages) {
    for (const link of links) {
      await fetch(link); // flag
    }
  }
}
