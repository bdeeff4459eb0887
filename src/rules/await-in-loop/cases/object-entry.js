export async function statuses(urls) {
  const result = {};
  for (const url of urls) {
    result[url] = (await fetch(url)).status; // flag
  }
  return result;
}
