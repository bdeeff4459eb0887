import { commands, Position } from "vscode";
import {
  apply,
  closeEverything,
  codeActionsAt,
  findings,
  findingsCount,
  fixAllActions,
  insert,
  openUntitled,
  ruleOf,
} from "./interleave.ts";
import { pythonSample, typeScriptSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

const { wrong, right } = pythonSample;

test("fixes come before suppressions, and one is preferred", async () => {
  const { document } = await openUntitled("python", wrong);
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const actions = await codeActionsAt(document, finding);
  const titles = actions.map(({ title }) => title);
  ok(titles.length >= 3, titles.join(", "));
  equal(titles.slice(-2), ["Ignore join-in-loop here", "Ignore join-in-loop in this file"]);
  equal(actions.filter(({ isPreferred }) => isPreferred).length, 1);
  await closeEverything();
});

for (const [title, line] of [
  ["Ignore join-in-loop here", 5],
  ["Ignore join-in-loop in this file", 0],
] as const) {
  test(`${title} adds a comment that silences`, async () => {
    const { document } = await openUntitled("python", wrong);
    const [finding] = await findingsCount(document, 1);
    ok(finding);
    const actions = await codeActionsAt(document, finding);
    await apply(actions.find((action) => action.title === title));
    ok(/^\s*# interleave: ignore/.test(document.lineAt(line).text), document.getText());
    await findingsCount(document, 0);
    await closeEverything();
  });
}

test("the source action applies every safe fix", async () => {
  const { document } = await openUntitled("python", wrong + wrong);
  await findingsCount(document, 2);
  const [action] = await fixAllActions(document);
  await apply(action);
  equal(document.getText(), right + right);
  await findingsCount(document, 0);
  await closeEverything();
});

test("the command for the whole file does the same in the active editor", async () => {
  const { document } = await openUntitled("python", wrong + wrong);
  await findingsCount(document, 2);
  await commands.executeCommand("interleave.fixAll");
  equal(document.getText(), right + right);
  await closeEverything();
});

test("unsafe fixes are not among them", async () => {
  const { document } = await openUntitled("typescript", typeScriptSample.wrong);
  await findingsCount(document, 1);
  await commands.executeCommand("interleave.fixAll");
  equal(document.getText(), typeScriptSample.wrong);
  await closeEverything();
});

test("the command of a hover applies the preferred fix of its rule", async () => {
  const { document } = await openUntitled("python", wrong);
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const { line, character } = finding.range.start;
  await commands.executeCommand("interleave.applyFix", document.uri.toString(), { line, character }, ruleOf(finding));
  equal(document.getText(), right);
  await closeEverything();
});

test("an unsaved change elsewhere moves the finding with the text", async () => {
  const editor = await openUntitled("python", wrong);
  const { document } = editor;
  await findingsCount(document, 1);
  await insert(editor, new Position(0, 0), "# \u{1F9F5} first\n");
  await eventually(
    "the finding one line lower",
    () => findings(document).map(({ range }) => document.getText(range)),
    ([text]) => text === "down.join()",
  );
  equal(findings(document)[0]?.range.start.line, 6);
  await closeEverything();
});
