import type { Locator, Page } from "playwright-core";
import { focusRow } from "./listNavigation.ts";

/** How long the list may take to show the wanted row before it is opened again, in milliseconds. */
const listMilliseconds = 5_000;

/** How often the list is opened: contributions of an extension arrive some time after the workbench. */
const attempts = 12;

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
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    await page.keyboard.press(key);
    const input = page.locator(".quick-input-widget .quick-input-box input");
    await input.waitFor();
    // At once: with single keystrokes the list would be sorted anew for each.
    await page.keyboard.insertText(text);
    if (await isShown(row)) {
      await focusRow(page, page.locator(".quick-input-list"), row);
      await page.keyboard.press("Enter");
      await input.waitFor({ state: "hidden" });
      return;
    }
    await page.keyboard.press("Escape");
    await input.waitFor({ state: "hidden" });
  }
  throw new Error(`The quick input never offered "${text}".`);
}

async function isShown(row: Locator): Promise<boolean> {
  return row.waitFor({ timeout: listMilliseconds }).then(
    () => true,
    () => false,
  );
}
