import assert from "node:assert/strict";
import { copyFile, mkdtemp, readFile, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import type { Locator } from "playwright-core";
import { eventually } from "../editor/support/eventually.ts";
import { type OpenWorkbench, openWorkbench } from "./open.ts";
import { isHidden, tryUntil } from "./pages/attempts.ts";
import { screenshotFile } from "./screenshots.ts";

const root = path.join(import.meta.dirname, "..", "..");
const example = "downloader.py";

/** Line and column of the finding in the example, as the editor counts. */
const finding = { line: 39, column: 14, text: "down.join()" };

/** The ways to the timeline: who runs the extension, and what language it speaks. */
interface Way {
  readonly host: "node" | "web";
  readonly displayLanguage: string;
  /** What is looked for on the way, in that language. */
  readonly link: string;
  readonly code: string;
  readonly fixed: string;
  readonly cores: string;
  readonly start: string;
  readonly forward: string;
  readonly back: string;
  readonly csv: string;
  readonly line: RegExp;
}

const ways: readonly Way[] = [
  {
    ...{ host: "node", displayLanguage: "en", link: "Show timeline", code: "Your code", fixed: "After the fix" },
    ...{ cores: "Cores", start: "To the start", forward: "Step forward", back: "Step back", csv: "Table (CSV)" },
    line: /Go to line/,
  },
  {
    ...{ host: "web", displayLanguage: "zh-cn", link: "显示时间线", code: "你的代码", fixed: "修复之后" },
    ...{ cores: "核数", start: "到开头", forward: "前进一步", back: "后退一步", csv: "表格 (CSV)" },
    line: /转到第/,
  },
];

let workspace: string;
before(async () => {
  workspace = await mkdtemp(path.join(os.tmpdir(), "timeline-"));
  await copyFile(path.join(root, "examples", "python", example), path.join(workspace, example));
  const lines = (await readFile(path.join(workspace, example), "utf8")).split("\n");
  assert.equal(lines[finding.line - 1]?.trim(), finding.text);
});
after(() => rm(workspace, { recursive: true, force: true }));

for (const way of ways) {
  test(`from a hover to the timeline and back to the code, ${way.host} host, ${way.displayLanguage}`, async () => {
    const { host, displayLanguage } = way;
    const viewport = { width: 1500, height: 950 };
    const opened = await openWorkbench({ workspace, extensionPath: root, host, displayLanguage, viewport });
    try {
      await walk(opened, way);
    } catch (error) {
      console.log(`Screenshot: ${await opened.saveScreenshot(`timeline-${host}`)}`);
      throw error;
    } finally {
      await opened.close();
    }
  });
}

async function walk({ workbench }: OpenWorkbench, way: Way): Promise<void> {
  const { editor, page } = workbench;
  await workbench.openFile(example);
  await editor.waitForSquiggle("warning");
  await editor.goTo(finding.line, finding.column);
  await editor.hoverText(way.link);
  await editor.hover().getByText(way.link, { exact: true }).click();

  const panel = workbench.webview();
  await panel.getByRole("heading", { name: way.code }).waitFor();
  await panel.getByRole("heading", { name: way.fixed }).waitFor();
  await workbench.screenshot(await screenshotFile(`timeline-editor-${way.host}-${way.displayLanguage}`));

  const cores = panel.getByRole("slider", { name: way.cores });
  const coresBefore = await cores.getAttribute("aria-valuetext");
  await cores.press("ArrowRight");
  await eventually(
    "another number of cores",
    () => cores.getAttribute("aria-valuetext"),
    (now) => now !== coresBefore,
  );

  const moment = panel.locator(".moment-text");
  const end = await moment.innerText();
  await panel.getByRole("button", { name: way.start }).click();
  const start = await textAfter(moment, end);
  await panel.getByRole("button", { name: way.forward }).click();
  const first = await textAfter(moment, start);
  await panel.getByRole("button", { name: way.forward }).click();
  const second = await textAfter(moment, first);
  await panel.getByRole("button", { name: way.back }).click();
  assert.equal(await textAfter(moment, second), first);

  await panel.locator(".before .bar.state-join").first().click();
  const button = panel.getByRole("button", { name: way.line });
  const [line] = (await button.innerText()).match(/\d+/) ?? [];
  await button.click();
  await page.locator(".statusbar").getByText(`Ln ${line}, Col`).waitFor();
  assert.equal(line, String(finding.line));
  await panel.locator(".before .bar.lit").first().waitFor();

  // The code after the fix is in no document yet: a bar of it leads to the line that it comes from.
  await panel.locator(".after .bar.state-join").first().click();
  await panel.getByRole("button", { name: way.line }).click();
  await page.locator(".statusbar").getByText(`Ln ${finding.line}, Col`).waitFor();
  await panel.locator(".after .bar.lit").first().waitFor();

  await panel.getByRole("button", { name: way.csv }).click();
  // The dialog asks in the quick input, where it puts the folder first and the name when it has looked there.
  const dialog = page.locator(".quick-input-widget:visible input").first();
  const file = path.join(workspace, "main.csv");
  await eventually(
    "the name in the dialog",
    () => dialog.inputValue(),
    (value) => value === file,
  );
  // While it looks into the folder once more, it takes no answer.
  await tryUntil("answer the dialog", async () => {
    await dialog.press("Enter");
    return isHidden(dialog);
  });
  const csv = await savedText(file, /\r\nafter,.*\r\n$/s);
  assert.match(csv, /^timeline,start_us,end_us/);
  await rm(file);
}

/** The text of a file that the extension writes after its dialog has closed, once the text is whole: `ending` says so. */
function savedText(file: string, ending: RegExp): Promise<string> {
  return eventually(
    `the whole of ${file}`,
    () => readFile(file, "utf8").catch(() => ""),
    (text) => ending.test(text),
  );
}

/** What an element says when it says something else than before. */
function textAfter(element: Locator, before: string): Promise<string> {
  return eventually(
    `another text than ${before}`,
    () => element.innerText(),
    (text) => text !== before,
  );
}
