export async function check(links) {
  for (const name in links) {
    await fetch(links[name]); // flag
  }
}
