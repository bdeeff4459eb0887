export async function load(urls) {
  return Promise.all(urls.map(async (url) => (await fetch(url)).json()));
}
