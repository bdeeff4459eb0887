export async function check(urls) {
  const lines = [];
  lines.push(...(await Promise.all(Array.from(urls.entries(), async ([index, url]) => {
    const response = await fetch(url);
    return `${index}: ${response.status}`;
  }))));
  return lines;
}
