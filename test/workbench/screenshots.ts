import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { workbenchFolder } from "./installation.mjs";

/** Where pictures of failures go; not under version control. */
const screenshotFolder = path.join(workbenchFolder, "..", "..", "out", "screenshots");

/** Saves a picture of the whole page and gives its path. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  await mkdir(screenshotFolder, { recursive: true });
  const file = path.join(screenshotFolder, `${name.replace(/[^\w-]+/g, "-")}.png`);
  await page.screenshot({ path: file });
  return file;
}
