export async function take(urls, spare) {
  for (const url of urls) {
    const proxy = spare.pop();
    await fetch(url, { headers: { proxy } });
    spare.push(proxy);
  }
}
