export async function warmUp(urls) {
  for (const url of urls) await fetch(url); // flag
}
