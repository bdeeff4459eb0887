export async function warmUp(urls) {
  await Promise.all(Array.from(urls, (url) => fetch(url, { method: "HEAD" })));
}
