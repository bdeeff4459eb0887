export async function statuses(urls) {
  const result = [];
  for (const url of urls) {
    const pending = fetch(url, { method: "HEAD" });
    const response = await pending; // flag
    result.push(response.status);
  }
  return result;
}
