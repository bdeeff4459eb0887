export async function bodies(urls) {
  const results = [];
  for (const url of urls) {
    results.push(await fetch(url).then((response) => response.json())); // flag
  }
  return results;
}
