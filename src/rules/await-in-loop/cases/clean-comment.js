export async function all(urls) {
  for (const url of urls) {
    // One after another: the server answers 429 otherwise.
    await fetch(url);
  }
}
