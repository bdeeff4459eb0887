import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { after, before, suite, test } from "node:test";
import { installVsix } from "./installVsix.ts";
import { openWorkbench } from "./open.ts";
import { type RunResult, runEditorTests } from "./run.ts";
import { serveForHuman } from "./serveForHuman.ts";
import { buildThrowawayExtension, type ThrowawayExtension } from "./throwawayExtension.ts";

interface RunCase {
  readonly host: "node" | "web";
  readonly tests: "passing" | "failing";
  readonly exitCode: number;
  readonly passed: number;
  readonly failed: number;
  /** What the lines must contain. */
  readonly said: readonly RegExp[];
}

const failures = [/the lists differ/, /expected: \[1,3\]/, /took longer than 50 ms/];

const runs: readonly RunCase[] = [
  { host: "node", tests: "passing", exitCode: 0, passed: 2, failed: 0, said: [/^host kind 2, node 24\./m] },
  { host: "web", tests: "passing", exitCode: 0, passed: 2, failed: 0, said: [/^host kind 2, node (none|undefined)/m] },
  { host: "node", tests: "failing", exitCode: 1, passed: 1, failed: 2, said: failures },
  { host: "web", tests: "failing", exitCode: 1, passed: 1, failed: 2, said: failures },
];

let extension: ThrowawayExtension;
before(async () => {
  extension = await buildThrowawayExtension();
});
after(() => extension.remove());

suite("tests inside the editor", () => {
  for (const run of runs) test(`${run.tests} ones in the ${run.host} host`, () => checkRun(run));
});

test("a run that does not end is stopped with a picture", async () => {
  const { extensionPath, workspace } = extension;
  const testsPath = extension.testsPath("passing");
  const endless = runEditorTests({ extensionPath, workspace, testsPath, timeoutMilliseconds: 1 });
  await assert.rejects(endless, /did not end within 0\.001 s; screenshot: .+\.png/);
});

async function checkRun(run: RunCase): Promise<void> {
  const { extensionPath, workspace } = extension;
  const testsPath = extension.testsPath(run.tests);
  const result: RunResult = await runEditorTests({ extensionPath, workspace, testsPath, host: run.host });
  const text = result.lines.join("\n");
  console.log(`${run.tests} in the ${run.host} host: ${(result.milliseconds / 1000).toFixed(1)} s`);
  for (const pattern of run.said) assert.match(text, pattern);
  assert.deepEqual(
    { exitCode: result.exitCode, passed: result.passed, failed: result.failed },
    { exitCode: run.exitCode, passed: run.passed, failed: run.failed },
    text,
  );
}

suite("the editor by keyboard", () => {
  for (const host of ["node", "web"] as const) {
    test(`types, sees, fixes and undoes in the ${host} host`, () => checkKeyboard(host));
  }
});

async function checkKeyboard(host: "node" | "web"): Promise<void> {
  const { extensionPath, workspace } = extension;
  const opened = await openWorkbench({ extensionPath, workspace, host });
  const { workbench } = opened;
  const { editor } = workbench;
  try {
    await workbench.openFile("sample.txt");
    await editor.replaceWith("one (\n  a bad word\n");
    await editor.waitForText("one (\n  a bad word\n");
    await editor.waitForSquiggle("warning");

    await editor.goTo(2, 6);
    assert.match(await editor.hoverText("Throwaway hover"), /This word is bad/);
    await editor.dismiss();
    assert.deepEqual((await editor.quickFixTitles()).slice(0, 2), ["Leave it as it is", "Write good instead"]);
    await editor.dismiss();
    await editor.applyQuickFix("Write good instead");
    await editor.waitForNoSquiggle("warning");
    await editor.waitForText("one (\n  a good word\n");
    await editor.undo();
    await editor.waitForText("one (\n  a bad word\n");

    await editor.save();
    assert.equal(await readFile(path.join(workspace, "sample.txt"), "utf8"), "one (\n  a bad word\n");
    const problems = await workbench.showProblems();
    assert.match(await problems.waitFor("This word is bad"), /Warning.*This word is bad.*throwaway/);
    await problems.close();

    await workbench.runCommand("throwaway.greet", "Throwaway: Greet");
    await workbench.waitForNotification("Greetings");
    for (const theme of ["dark", "highContrast", "highContrastLight", "light"] as const)
      await workbench.changeTheme(theme);
  } catch (error) {
    console.log(`Screenshot: ${await opened.saveScreenshot(`selftest-keyboard-${host}`)}`);
    throw error;
  } finally {
    await opened.close();
  }
}

test("a packed extension runs from a fresh profile", async () => {
  const installed = await installVsix(await extension.pack());
  try {
    assert.deepEqual(installed.extensions, ["workbench-selftest.throwaway@0.0.1"]);
    const { extensionsFolder } = installed;
    const opened = await openWorkbench({ workspace: extension.workspace, extensionsFolder });
    try {
      await opened.workbench.runCommand("throwaway.greet", "Throwaway: Greet");
      await opened.workbench.waitForNotification("Greetings");
    } finally {
      await opened.close();
    }
  } finally {
    await installed.remove();
  }
});

test("a person's workbench asks for no token", async () => {
  const served = await serveForHuman({ extensionPath: extension.extensionPath, folder: extension.workspace });
  try {
    const page = await fetch(served.url);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /workbench/);
    assert.match(decodeURIComponent(served.url), /"extensionDevelopmentPath","vscode-remote:\/\/127\.0\.0\.1:\d+\//);
  } finally {
    await served.stop();
  }
});
