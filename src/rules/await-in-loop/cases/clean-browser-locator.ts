export async function texts(page: { locator(name: string): { textContent(): Promise<string> } }, names: string[]) {
  const found = [];
  for (const name of names) {
    found.push(await page.locator(name).textContent());
  }
  return found;
}
