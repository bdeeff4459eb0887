export function load(url: string): Promise<string> {
  return new Promise(async (resolve) => { // flag certain warning message: pending for ever
    const answer = await fetch(url);
    resolve(await answer.text());
  });
}
