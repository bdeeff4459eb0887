import { commands, TabInputWebview, window } from "vscode";
import {
  activeEditor,
  closeEverything,
  findingsCount,
  interleave,
  openTabs,
  openUntitled,
  shownTab,
} from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

test("the notes open beside the code, and one panel serves them all", async () => {
  const api = await interleave();
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  await commands.executeCommand("interleave.explainRule", "join-in-loop");
  await shownTab(/^join-in-loop$/);
  equal(api.shownNote, { kind: "rule", id: "join-in-loop" });
  await commands.executeCommand("interleave.explainConcept", { concept: "gil" });
  await shownTab(/GIL/);
  equal(api.shownNote, { kind: "concept", id: "gil" });
  equal(openTabs().length, 2, "the code and one panel");
  const tabs = window.tabGroups.all.flatMap((group) => group.tabs);
  const panel = tabs.find(({ label }) => /GIL/.test(label))?.input;
  ok(panel instanceof TabInputWebview && panel.viewType.endsWith("interleave.explainer"), "the panel is no webview");
  ok(window.tabGroups.all.length === 2, "the panel is not beside the code");
  await closeEverything();
  await eventually(
    "no panel",
    () => api.shownNote,
    (shown) => shown === null,
  );
});

for (const wanted of [undefined, {}, { concept: 7 }]) {
  test(`without a concept the overview opens: ${JSON.stringify(wanted)}`, async () => {
    await commands.executeCommand("interleave.explainConcept", wanted);
    await shownTab(/^Concurrency notes$/);
    await closeEverything();
  });
}

test("the sample of the walkthrough has a finding", async () => {
  await commands.executeCommand("interleave.openSample");
  const { document } = await activeEditor((editor) => editor.document.isUntitled);
  await findingsCount(document, 1);
  await closeEverything();
});

test("the tree of the notes can be opened", async () => {
  await commands.executeCommand("interleave.notes.focus");
});
