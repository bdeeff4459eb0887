export async function check(urls) {
  const lines = [];
  for (const [index, url] of urls.entries()) {
    const response = await fetch(url); // flag
    lines.push(`${index}: ${response.status}`);
  }
  return lines;
}
