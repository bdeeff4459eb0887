export async function visible(page: Page) {
  const shown = await page.locator("li").filter(async (item) => await item.isVisible());
  return shown;
}
