export async function statuses(urls) {
  const result = {};
  const pending = Array.from(urls, async (url) => [url, await fetch(url)]);
  for (const [url, result_2] of await Promise.all(pending)) {
    result[url] = result_2.status;
  }
  return result;
}
