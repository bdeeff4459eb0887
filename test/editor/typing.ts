import { ConfigurationTarget, commands, type TextEditor, workspace } from "vscode";
import {
  apply,
  closeEverything,
  codeActionsAt,
  findings,
  findingsCount,
  interleave,
  openUntitled,
} from "./interleave.ts";
import { type Sample, samples } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

/** The editor must add nothing to what is typed, so that the text is the sample's in the end. */
const plainTyping = {
  autoClosingBrackets: "never",
  autoClosingQuotes: "never",
  autoIndent: "none",
  quickSuggestions: "off",
  suggestOnTriggerCharacters: false,
  acceptSuggestionOnEnter: "off",
  formatOnType: false,
} as const;

test("plain typing is set", async () => {
  await interleave();
  const editor = workspace.getConfiguration("editor");
  for (const [key, value] of Object.entries(plainTyping)) await editor.update(key, value, ConfigurationTarget.Global);
});

async function typeText({ document }: TextEditor, text: string): Promise<void> {
  for (const letter of text) await commands.executeCommand("type", { text: letter });
  equal(document.getText(), text, "the editor changed what was typed");
}

async function check({ language, wrong, right, underlined }: Sample): Promise<void> {
  const editor = await openUntitled(language);
  const { document } = editor;
  await typeText(editor, wrong);
  // Half of the text may have had a finding already, at another place.
  const [finding] = await eventually(
    `the finding at ${underlined}`,
    () => findings(document),
    (all) => all.length === 1 && all.every(({ range }) => document.getText(range) === underlined),
  );
  ok(finding);

  const actions = await codeActionsAt(document, finding);
  await apply(actions.find(({ isPreferred }) => isPreferred));
  equal(document.getText(), right);
  await findingsCount(document, 0);

  await commands.executeCommand("undo");
  await eventually(
    "the undone text",
    () => document.getText(),
    (text) => text === wrong,
  );
  await findingsCount(document, 1);
  await closeEverything();
}

for (const sample of samples) {
  test(`${sample.language}: type it wrong, fix it, undo the fix`, () => check(sample));
}
