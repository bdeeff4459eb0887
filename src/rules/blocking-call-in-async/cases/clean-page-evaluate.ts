import type { Page } from "playwright";

export async function remember(page: Page): Promise<void> {
  await page.evaluate(() => {
    localStorage.setItem("seen", "yes");
    alert("Seen.");
  });
  await page.addInitScript(() => sessionStorage.clear());
}
