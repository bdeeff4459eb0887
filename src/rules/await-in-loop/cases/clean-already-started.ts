export async function all(urls: string[]): Promise<Response[]> {
  const pending = urls.map((url) => fetch(url));
  const responses: Response[] = [];
  for (const promise of pending) {
    responses.push(await promise);
  }
  return responses;
}
