export async function upToLast(urls) {
  const bodies = [];
  for (const url of urls) {
    const response = await fetch(url);
    if (response.status === 404) break;
    bodies.push(await response.text());
  }
  return bodies;
}
