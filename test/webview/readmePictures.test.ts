import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { after, before, test } from "node:test";
import { simulatorOf } from "../../src/webview/messages/timeline.ts";
import { type Browser, type Locator, launchBrowser } from "../workbench/browser.ts";
import { screenshotFile } from "../workbench/screenshots.ts";
import { type AppPage, openApp } from "./appPage.ts";
import { builtLibrary } from "./library.ts";
import { realSubject, realWorker } from "./support/realSubject.ts";

// The pictures of the panels for the README: `npm run screenshots` takes those of the last run.

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** As wide as a README, in CSS pixels. */
const width = 860;

/** What a picture in the README may weigh, in bytes. */
const maximumBytes = 300 * 1024;

/** The loop that everybody writes once: eight threads, and no two of them at the same time. */
const download = `import threading

import requests

pages = ["a", "b", "c", "d", "e", "f", "g", "h"]


def download(page):
    requests.get(f"https://example.org/{page}")


for page in pages:
    thread = threading.Thread(target=download, args=(page,))
    thread.start()
    thread.join()
`;

for (const theme of ["light", "dark"] as const) {
  const looks = { theme, viewport: { width, height: 1_000 }, deviceScaleFactor: 2 };

  test(`the timeline, ${theme}`, async () => {
    const app = await openApp(browser, { app: "timeline", ...looks });
    await app.waitForSent("ready");
    const real = realSubject("download.py", download);
    const name = simulatorOf(real.subject);
    await app.post({ type: "worker", name, script: realWorker(name) });
    await app.post({ type: "subject", ...real });
    await photograph(app, app.page.locator(".legend"), `timeline-${theme}`);
    await app.close();
  });

  test(`the notes, ${theme}`, async () => {
    const app = await openApp(browser, { app: "explainer", ...looks });
    await app.waitForSent("ready");
    await app.post({ type: "library", library: builtLibrary("en") });
    await app.post({ type: "show", place: { kind: "concept", id: "gil" } });
    await app.page.getByRole("heading", { name: /global interpreter lock/ }).waitFor();
    await photograph(app, app.page.locator(".example").first(), `notes-${theme}`);
    await app.close();
  });
}

/** Takes the page from its top down to the end of an element. */
async function photograph({ page }: AppPage, last: Locator, name: string): Promise<void> {
  await last.waitFor();
  const box = await last.boundingBox();
  assert.ok(box);
  const file = await screenshotFile(name);
  const clip = { x: 0, y: 0, width, height: Math.ceil(box.y + box.height) + 6 };
  await page.screenshot({ path: file, clip, fullPage: true, animations: "disabled", caret: "hide" });
  const { size } = await stat(file);
  assert.ok(size <= maximumBytes, `${file} has ${size} bytes`);
}
