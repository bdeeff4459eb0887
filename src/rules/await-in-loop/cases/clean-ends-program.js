export async function check(urls) {
  for (const url of urls) {
    const response = await fetch(url);
    if (!response.ok) process.exit(1);
  }
}
