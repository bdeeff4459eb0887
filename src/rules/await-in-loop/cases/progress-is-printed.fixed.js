export async function check(urls) {
  const pending = Array.from(urls, async (url) => [url, await fetch(url)]);
  for (const [url, response] of await Promise.all(pending)) {
    console.log(url, response.status);
  }
}
