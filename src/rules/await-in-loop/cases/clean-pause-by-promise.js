export async function gently(urls) {
  for (const url of urls) {
    await fetch(url);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
