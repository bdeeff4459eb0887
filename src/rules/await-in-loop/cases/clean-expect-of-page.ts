import { expect, type Page } from "./browser";

export async function seeAll(page: Page, ids: string[]): Promise<void> {
  for (const id of ids) {
    await expect(page.getByTestId(`row-${id}`)).toBeVisible();
  }
}
