import { commands, Position, workspace } from "vscode";
import { closeEverything, findings, findingsCount, insert, interleave, openUntitled } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

const { wrong, right } = pythonSample;

test("a server that dies comes back with the findings, and nothing typed is lost", async () => {
  const api = await interleave();
  const restarts = api.restartCount;
  const editor = await openUntitled("python", wrong);
  const { document } = editor;
  await findingsCount(document, 1);
  const crashed = api.crashServer();
  await insert(editor, new Position(0, 0), "# typed meanwhile\n");
  await crashed;
  equal(api.restartCount, restarts + 1);
  await eventually(
    "the finding in the text as it is now",
    () => findings(document).map(({ range }) => range.start.line),
    ([line]) => line === 6,
  );
  await commands.executeCommand("interleave.fixAll");
  equal(document.getText(), `# typed meanwhile\n${right}`);
  await findingsCount(document, 0);
  await closeEverything();
});

test("restarting by hand keeps the findings", async () => {
  const api = await interleave();
  const restarts = api.restartCount;
  const editor = await openUntitled("python", wrong);
  const { document } = editor;
  await findingsCount(document, 1);
  await commands.executeCommand("interleave.restart");
  // What the server before said would do for a count: only the new one knows of this line.
  await insert(editor, new Position(0, 0), "# typed afterwards\nimport os\n");
  await eventually(
    "the finding of the new server",
    () => findings(document).map(({ range }) => range.start.line),
    ([line]) => line === 7,
  );
  equal(api.restartCount, restarts, "no crash was counted");
  await closeEverything();
});

test("no syntax tree is alive when every editor is closed", async () => {
  const api = await interleave();
  for (let document = 0; document < 3; document++) {
    await findingsCount((await openUntitled("python", wrong)).document, 1);
  }
  ok((await api.liveTrees()) >= 3);
  await closeEverything();
  await eventually(
    "no open document",
    () => workspace.textDocuments.filter(({ languageId }) => languageId === "python").length,
    (count) => count === 0,
  );
  await eventually(
    "no live tree",
    () => api.liveTrees(),
    (count) => count === 0,
  );
});
