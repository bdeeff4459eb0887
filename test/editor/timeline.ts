import {
  CodeActionKind,
  type CodeLens,
  ConfigurationTarget,
  commands,
  Position,
  Selection,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import {
  activeEditor,
  closeEverything,
  codeActions,
  findingsCount,
  insert,
  interleave,
  openUntitled,
  shownTab,
} from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

/** Shows the timeline of the function in the sample, and waits until the panel has it. */
async function showDownload(document: TextDocument): Promise<void> {
  await commands.executeCommand("interleave.showTimeline", {
    uri: document.uri.toString(),
    range: { start: { line: 5, character: 8 }, end: { line: 5, character: 19 } },
  });
  await shownTab(/^Timeline: download$/);
}

test("the timeline of the function around the cursor opens beside the code and follows edits", async () => {
  const api = await interleave();
  const editor = await openUntitled("python", pythonSample.wrong);
  await findingsCount(editor.document, 1);
  await showDownload(editor.document);
  ok(window.tabGroups.all.length === 2, "the panel is not beside the code");
  equal(api.timelinePlace?.range.start.line, 5);

  await insert(editor, new Position(0, 0), "\n\n");
  equal(api.timelinePlace?.range.start.line, 7, "the place moves with the text");
  await insert(editor, new Position(3, 12), "_all");
  await shownTab(/^Timeline: download_all$/);
  await closeEverything();
  await eventually(
    "no panel",
    () => api.timelinePlace,
    (place) => place === null,
  );
});

test("a place without a program opens a panel that says so", async () => {
  const api = await interleave();
  const other = await openUntitled("python", pythonSample.wrong);
  await showDownload(other.document);
  // A new panel is called what one without a program is: only the change of a title tells.
  await commands.executeCommand("workbench.action.focusFirstEditorGroup");
  const { document } = await openUntitled("python", "x = 1\n");
  await commands.executeCommand("interleave.showTimeline");
  await shownTab(/^Timeline$/);
  equal(api.timelinePlace?.uri, document.uri.toString());
  await closeEverything();
});

test("an unsaved document that is closed while its timeline is open does not come back", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  const uri = document.uri.toString();
  await showDownload(document);
  await commands.executeCommand("workbench.action.focusFirstEditorGroup");
  await activeEditor((editor) => editor.document === document);
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await shownTab(/^Timeline$/);
  ok(!workspace.textDocuments.some((open) => open.uri.toString() === uri), "the document has come back");
  await closeEverything();
});

test("the timeline of a selection shows what is selected", async () => {
  const api = await interleave();
  const editor = await openUntitled("python", pythonSample.wrong);
  await findingsCount(editor.document, 1);
  editor.selection = new Selection(2, 0, 6, 0);
  await commands.executeCommand("interleave.showTimelineOfSelection");
  await shownTab(/^Timeline: download$/);
  equal(api.timelinePlace?.range, { start: { line: 2, character: 0 }, end: { line: 6, character: 0 } });
  await closeEverything();
});

test("a finding offers its timeline in the menu of the light bulb", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const actions = await codeActions(document, finding.range, CodeActionKind.Empty.append("timeline"));
  equal(
    actions.map(({ command }) => command?.command),
    ["interleave.showTimeline"],
  );
  await closeEverything();
});

test("a finding that is not about time offers none", async () => {
  const { document } = await openUntitled(
    "python",
    "import threading\nthreading.Thread(target=print, args=(1)).start()\n",
  );
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  const actions = await codeActions(document, finding.range);
  ok(!actions.some(({ command }) => command?.command === "interleave.showTimeline"));
  await closeEverything();
});

test("a lens above the finding comes with the setting only", async () => {
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  const lenses = async () => {
    const all = await commands.executeCommand<CodeLens[]>("vscode.executeCodeLensProvider", document.uri);
    return all.filter(({ command }) => command?.command === "interleave.showTimeline");
  };
  equal((await lenses()).length, 0);
  const settings = workspace.getConfiguration("interleave");
  await settings.update("timeline.codeLens", true, ConfigurationTarget.Global);
  try {
    await eventually("one lens", lenses, ({ length }) => length === 1);
  } finally {
    await settings.update("timeline.codeLens", undefined, ConfigurationTarget.Global);
  }
  await closeEverything();
});
