export async function* bodies(urls) {
  for (const url of urls) {
    const response = await fetch(url);
    yield response.text();
  }
}
