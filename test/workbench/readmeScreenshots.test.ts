import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import type { Locator } from "playwright-core";
import { eventually } from "../editor/support/eventually.ts";
import { type OpenWorkbench, openWorkbench } from "./open.ts";
import type { WorkbenchPage } from "./pages/workbenchPage.ts";
import { screenshotFile } from "./screenshots.ts";
import type { EditorSettings } from "./settings.ts";

const root = path.join(import.meta.dirname, "..", "..");

/** The finding that the pictures show: where it is, and what its hover says. */
const example = path.join(root, "examples", "python", "downloader.py");
const underlined = "down.join()";
const lastLink = "Explain";

/**
 * The window's size in CSS pixels: as wide as a README, and so high that the hover, which may fill a quarter of the
 * editor's height, shows everything.
 */
const viewport = { width: 860, height: 1600 };

/** What is left free below the hover, and how far below the upper edge the finding stands, in CSS pixels. */
const margin = 16;
const lead = 150;

/** What a picture in the README may weigh, in bytes. */
const maximumBytes = 200 * 1024;

/** Nothing but the text, in letters that can be read at the width of a README. */
const plainEditor: EditorSettings = {
  "breadcrumbs.enabled": false,
  "editor.fontSize": 15,
  "editor.guides.indentation": false,
  "editor.hover.above": false,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.overviewRulerBorder": false,
  "editor.renderLineHighlight": "none",
  "editor.scrollbar.horizontal": "hidden",
  "editor.scrollbar.vertical": "hidden",
  "editor.scrollbar.verticalScrollbarSize": 0,
  "editor.hideCursorInOverviewRuler": true,
  "editor.stickyScroll.enabled": false,
  "workbench.activityBar.location": "hidden",
};

/** Line and column of the finding, counted from 1. */
async function place(): Promise<readonly [line: number, column: number]> {
  const lines = (await readFile(example, "utf8")).split("\n");
  const index = lines.findIndex((line) => line.includes(underlined));
  return [index + 1, (lines[index] ?? "").indexOf(underlined) + 1];
}

/** Scrolls until the finding stands near the upper edge of the editor. */
async function scrollToTop({ editor }: WorkbenchPage): Promise<void> {
  const { y: top } = await box(editor.element);
  const finding = async () => (await box(editor.squiggles("warning").first())).y;
  for (let y = await finding(); y > top + lead; ) {
    const before = y;
    await editor.press("Control+ArrowDown");
    // Keys come faster than pictures: what is scrolled has to be drawn, or the finding is gone past.
    y = await eventually("a scrolled text", finding, (now) => now < before);
  }
}

async function photograph({ workbench }: OpenWorkbench, theme: "light" | "dark"): Promise<void> {
  const { editor, page } = workbench;
  await workbench.changeTheme(theme);
  await editor.goTo(...(await place()));
  await editor.waitForSquiggle("warning");
  await scrollToTop(workbench);
  await editor.hoverText(lastLink);
  await page.getByText("Checking for quick fixes").waitFor({ state: "detached" });
  const hover = await box(editor.hover());
  const { x, y, width } = await box(editor.element);
  const path = await screenshotFile(theme);
  const clip = { x, y, width, height: hover.y + hover.height + margin - y };
  await page.screenshot({ path, clip, animations: "disabled", caret: "hide" });
  await editor.dismiss();
  const { size } = await stat(path);
  assert(size <= maximumBytes, `${path} has ${size} bytes`);
}

/** Where an element is on the page, in CSS pixels. */
async function box(element: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const found = await element.boundingBox();
  assert(found);
  return found;
}

test("the pictures of the README are taken, light and dark", async () => {
  const opened = await openWorkbench({
    workspace: path.dirname(example),
    extensionPath: root,
    deviceScaleFactor: 2,
    viewport,
    settings: plainEditor,
  });
  const { workbench } = opened;
  try {
    await workbench.openFile(path.basename(example));
    await workbench.runCommand("workbench.action.toggleSidebarVisibility", "View: Toggle Primary Side Bar Visibility");
    for (const theme of ["light", "dark"] as const) await photograph(opened, theme);
  } catch (error) {
    console.log(`Screenshot: ${await opened.saveScreenshot("readme")}`);
    throw error;
  } finally {
    await opened.close();
  }
});
