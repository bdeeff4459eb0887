import type { Locator, Page } from "playwright-core";

/** How many rows are gone down at most. */
const mostSteps = 50;

/**
 * Goes down the list that has the focus until the wanted row is the focused one.
 *
 * The keyboard does it, not the mouse: a mouse left over the text hides the hovers that later steps open.
 *
 * @throws when the row is not reached
 */
export async function focusRow(page: Page, list: Locator, row: Locator): Promise<void> {
  const reached = list.locator(".monaco-list-row.focused").and(row);
  for (let step = 0; step < mostSteps; step += 1) {
    if ((await reached.count()) > 0) return;
    await page.keyboard.press("ArrowDown");
  }
  throw new Error(`The list has no row like ${row}.`);
}
