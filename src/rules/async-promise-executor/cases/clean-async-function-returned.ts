export async function load(url: string): Promise<string> {
  const answer = await fetch(url);
  return await answer.text();
}
