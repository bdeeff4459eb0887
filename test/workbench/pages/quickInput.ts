import type { Locator, Page } from "playwright-core";
import { isHidden, isShown, tryUntil } from "./attempts.ts";
import { focusRow } from "./listNavigation.ts";

/** The row of a command by its identifier, in the command palette. */
export function commandRow(page: Page, id: string): Locator {
  return page.locator(`.quick-input-widget .monaco-list-row:has([data-quick-input-id="${id}"])`);
}

/** The row whose label is exactly the given text, in any quick input. */
export function labelledRow(page: Page, label: string): Locator {
  const exactly = page.locator(".label-name").getByText(label, { exact: true });
  return page.locator(".quick-input-widget .monaco-list-row").filter({ has: exactly }).first();
}

/**
 * Opens a quick input with a key, types into it and takes a row.
 *
 * @throws when the row does not come; the input is closed then
 */
export async function chooseInQuickInput(page: Page, key: string, text: string, row: Locator): Promise<void> {
  const input = page.locator(".quick-input-widget .quick-input-box input");
  await tryUntil(`choose "${text}" in a quick input`, async () => {
    await page.keyboard.press(key);
    if (!(await isShown(input))) return false;
    // At once: with single keystrokes the list would be sorted anew for each.
    await page.keyboard.insertText(text);
    if (await isShown(row)) {
      await focusRow(page, page.locator(".quick-input-list"), row);
      await page.keyboard.press("Enter");
      if (await isHidden(input)) return true;
    }
    await page.keyboard.press("Escape");
    await input.waitFor({ state: "hidden" });
    return false;
  });
}
