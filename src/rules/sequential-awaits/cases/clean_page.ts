import type { Page } from "@playwright/test";

export async function texts(page: Page): Promise<string[]> {
  const title = await page.title();
  const text = await page.textContent("h1");
  return [title, text ?? ""];
}
