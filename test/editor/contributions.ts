import { ConfigurationTarget, commands, languages, workspace } from "vscode";
import { findingsCount, openFile, withFile } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

test("the editor checks an interleave.json by its schema", () =>
  withFile("interleave.json", '{ "run": "sometimes", "rules": { "no-such-rule": "off" } }', async (uri) => {
    await openFile(uri);
    const messages = await eventually(
      "two problems",
      () => languages.getDiagnostics(uri).map(({ message }) => message),
      ({ length }) => length === 2,
    );
    ok(
      messages.some((message) => message.includes("onSave")),
      messages.join("\n"),
    );
    ok(
      messages.some((message) => message.includes("no-such-rule")),
      messages.join("\n"),
    );
  }));

/** Its fix changes what the program does, so a reader has to look at it. */
const unsafelyFixed = ["def at_once():", "    thread = Thread(target=fetch)", "    thread.run()", ""].join("\n");

test("safe fixes are applied on saving when the user wants that, and no others", async () => {
  const editor = workspace.getConfiguration("editor");
  await editor.update("codeActionsOnSave", { "source.fixAll.interleave": "explicit" }, ConfigurationTarget.Global);
  try {
    await withFile("saved.py", pythonSample.wrong + unsafelyFixed, async (uri) => {
      const { document } = await openFile(uri);
      await findingsCount(document, 2);
      await commands.executeCommand("workbench.action.files.save");
      await eventually(
        "the fixed text",
        () => document.getText(),
        (text) => text === pythonSample.right + unsafelyFixed,
      );
    });
  } finally {
    await editor.update("codeActionsOnSave", undefined, ConfigurationTarget.Global);
  }
});
