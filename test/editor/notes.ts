import { commands, TabInputWebview, window } from "vscode";
import { closeEverything, findingsCount, interleave, openUntitled } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

const openTabs = () => window.tabGroups.all.flatMap(({ tabs }) => tabs);

async function shownTitle(wanted: RegExp): Promise<string> {
  const labels = await eventually(
    `a tab like ${wanted}`,
    () => openTabs().map(({ label }) => label),
    (all) => all.some((label) => wanted.test(label)),
  );
  return labels.find((label) => wanted.test(label)) ?? "";
}

test("the notes open beside the code, and one panel serves them all", async () => {
  const api = await interleave();
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  await commands.executeCommand("interleave.explainRule", "join-in-loop");
  await shownTitle(/^join-in-loop$/);
  equal(api.shownNote, { kind: "rule", id: "join-in-loop" });
  await commands.executeCommand("interleave.explainConcept", { concept: "gil" });
  await shownTitle(/GIL/);
  equal(api.shownNote, { kind: "concept", id: "gil" });
  equal(openTabs().length, 2, "the code and one panel");
  const panel = openTabs().find(({ label }) => /GIL/.test(label))?.input;
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
    await shownTitle(/^Concurrency notes$/);
    await closeEverything();
  });
}

test("the sample of the walkthrough has a finding", async () => {
  await commands.executeCommand("interleave.openSample");
  const document = window.activeTextEditor?.document;
  ok(document?.isUntitled, "no new document");
  await findingsCount(document, 1);
  await closeEverything();
});

test("the tree of the notes can be opened", async () => {
  await commands.executeCommand("interleave.notes.focus");
});
