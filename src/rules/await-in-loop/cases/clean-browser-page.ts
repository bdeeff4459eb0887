import type { Page } from "@playwright/test";

export async function visit(page: Page, urls: string[]): Promise<string[]> {
  const titles: string[] = [];
  for (const url of urls) {
    await page.goto(url);
    titles.push(await page.title());
  }
  return titles;
}
