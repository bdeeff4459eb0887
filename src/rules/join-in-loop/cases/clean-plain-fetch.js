export async function readFeeds(urls) {
  const feeds = [];
  for (const url of urls) {
    const response = await fetch(url);
    feeds.push(await response.text());
  }
  return feeds;
}
