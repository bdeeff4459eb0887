import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { openWorkbench } from "./open.ts";
import { screenshotFile } from "./screenshots.ts";

const root = path.join(import.meta.dirname, "..", "..");

const wrong = `import threading

for url in urls:
    thread = threading.Thread(target=fetch, args=(url,))
    thread.start()
    thread.join()
`;

/** The ways through the notes: who runs the extension, and what language it speaks. */
const ways = [
  {
    host: "node",
    displayLanguage: "en",
    explain: "Explain",
    join: /^join/,
    timeline: "Show timeline",
    code: "Your code",
    related: /^Daemon threads/,
    back: "Back",
  },
  {
    host: "web",
    displayLanguage: "zh-cn",
    explain: "解释",
    join: /^join/,
    timeline: "显示时间线",
    code: "你的代码",
    related: /^守护线程/,
    back: "后退",
  },
] as const;

let workspace: string;
before(async () => {
  workspace = await mkdtemp(path.join(os.tmpdir(), "explainer-"));
  await writeFile(path.join(workspace, "wrong.py"), wrong);
});
after(() => rm(workspace, { recursive: true, force: true }));

for (const { host, displayLanguage, explain, join, timeline, code, related, back } of ways) {
  test(`from a hover to the notes and back, ${host} host, ${displayLanguage}`, async () => {
    const viewport = { width: 1400, height: 800 };
    const opened = await openWorkbench({ workspace, extensionPath: root, host, displayLanguage, viewport });
    const { workbench } = opened;
    const { editor } = workbench;
    try {
      await workbench.openFile("wrong.py");
      await editor.waitForSquiggle("warning");
      await editor.goTo(6, 8);
      await editor.hoverText(explain);
      await editor.hover().getByText(explain, { exact: true }).click();
      const panel = workbench.webview();
      const title = panel.locator("h1");
      await title.getByText(join).waitFor();

      // The hover still lies over the panel, as it does for a reader who has opened it by keyboard.
      await panel.getByRole("link", { name: related }).first().press("Enter");
      await title.getByText(related).waitFor();
      await workbench.screenshot(await screenshotFile(`notes-${host}-${displayLanguage}`));
      await panel.getByRole("button", { name: back }).click();
      await title.getByText(join).waitFor();

      await panel.getByRole("link", { name: "join-in-loop" }).first().click();
      await panel.locator(".findings summary").click();
      await panel.getByRole("button", { name: "wrong.py:6" }).click();
      await workbench.page.locator(".statusbar").getByText("Ln 6, Col 5").waitFor();

      await workbench.reload();
      await title.getByText("join-in-loop").waitFor();
      await panel.getByRole("button", { name: timeline }).first().click();
      const newest = workbench.page.frameLocator("iframe.webview.ready >> nth=-1").frameLocator("#active-frame");
      await newest.getByRole("heading", { name: code }).waitFor();
    } catch (error) {
      console.log(`Screenshot: ${await opened.saveScreenshot(`explainer-${host}`)}`);
      throw error;
    } finally {
      await opened.close();
    }
  });
}
