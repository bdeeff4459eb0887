export async function all(urls: string[]): Promise<Response[]> {
  return Promise.all(urls.map((url) => fetch(url)));
}
