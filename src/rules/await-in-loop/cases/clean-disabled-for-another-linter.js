export async function all(urls) {
  for (const url of urls) {
    // eslint-disable-next-line no-await-in-loop
    await fetch(url);
  }
}
