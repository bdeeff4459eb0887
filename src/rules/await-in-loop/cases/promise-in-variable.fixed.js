export async function statuses(urls) {
  const result = [];
  result.push(...(await Promise.all(Array.from(urls, async (url) => {
    const pending = fetch(url, { method: "HEAD" });
    const response = await pending;
    return response.status;
  }))));
  return result;
}
