import type { Locator, Page } from "playwright-core";
import { eventually } from "../../editor/support/eventually.ts";

/** How many rows are gone down at most. */
const mostSteps = 50;

/**
 * Goes down the list that has the focus until the wanted row is the focused one. A key may take its time, and the next
 * one is pressed when it has done its work: two at once would go past the row.
 *
 * The keyboard does it, not the mouse: a mouse left over the text hides the hovers that later steps open.
 *
 * @throws when the row is not reached
 */
export async function focusRow(page: Page, list: Locator, row: Locator): Promise<void> {
  const focused = list.locator(".monaco-list-row.focused");
  const places = () => focused.evaluateAll((rows) => rows.map((one) => one.getAttribute("data-index")).join());
  for (let step = 0; step < mostSteps; step += 1) {
    if ((await focused.and(row).count()) > 0) return;
    const before = await places();
    await page.keyboard.press("ArrowDown");
    await eventually("another row with the focus", places, (now) => now !== before);
  }
  throw new Error(`The list has no row like ${row}.`);
}
