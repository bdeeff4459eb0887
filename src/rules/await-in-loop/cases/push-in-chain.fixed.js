export async function bodies(urls) {
  const results = [];
  results.push(...(await Promise.all(Array.from(urls, (url) => fetch(url).then((response) => response.json())))));
  return results;
}
