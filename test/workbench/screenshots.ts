import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import { workbenchFolder } from "./installation.mjs";

/** Where pictures go; not under version control. */
const screenshotFolder = path.join(workbenchFolder, "..", "..", "out", "screenshots");

/** The path for a picture of this name, in a folder that exists. */
export async function screenshotFile(name: string): Promise<string> {
  await mkdir(screenshotFolder, { recursive: true });
  return path.join(screenshotFolder, `${name.replace(/[^\w-]+/g, "-")}.png`);
}

/** Saves a picture of the whole page and gives its path. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const file = await screenshotFile(name);
  await page.screenshot({ path: file });
  return file;
}
