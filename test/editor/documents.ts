import { commands, languages, Uri, workspace } from "vscode";
import {
  closeEverything,
  everythingAnalysed,
  findings,
  findingsCount,
  interleave,
  openFile,
  openUntitled,
  withFile,
} from "./interleave.ts";
import { pythonSample, samples } from "./samples.ts";
import { equal } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";
import { test } from "./support/runner.ts";

for (const language of ["python", "javascript", "javascriptreact", "typescript", "typescriptreact"]) {
  test(`${language} is analysed in an untitled document`, async () => {
    const { wrong } =
      samples.find((sample) => (sample.language === "python") === (language === "python")) ?? pythonSample;
    const { document } = await openUntitled(language, wrong.replace(": string[]", ""));
    await findingsCount(document, 1);
    await closeEverything();
  });
}

test("a file of the workspace is analysed", () =>
  withFile("file-of-the-workspace.py", pythonSample.wrong, async (uri) => {
    const { document } = await openFile(uri);
    await findingsCount(document, 1);
  }));

test("CRLF counts as one line end", () =>
  withFile("crlf.py", pythonSample.wrong.replaceAll("\n", "\r\n"), async (uri) => {
    const { document } = await openFile(uri);
    const [finding] = await findingsCount(document, 1);
    equal(finding && document.getText(finding.range), pythonSample.underlined);
  }));

const shown = Uri.from({ scheme: "interleave-test", path: "/shown.py" });

test("a text that an extension provides is analysed", async () => {
  const provider = { provideTextDocumentContent: () => pythonSample.wrong };
  const registration = workspace.registerTextDocumentContentProvider(shown.scheme, provider);
  try {
    const { document } = await openFile(shown);
    await findingsCount(document, 1);
    await closeEverything();
  } finally {
    registration.dispose();
  }
});

test("the old side of a diff is not analysed", async () => {
  const api = await interleave();
  const before = shown.with({ scheme: "git" });
  const provider = { provideTextDocumentContent: () => pythonSample.wrong };
  const registration = workspace.registerTextDocumentContentProvider(before.scheme, provider);
  try {
    const { document } = await openFile(before);
    equal(document.languageId, "python");
    await everythingAnalysed();
    equal(findings(document), []);
    // Documents of tests before may still be on their way out.
    await eventually(
      "no live tree",
      () => api.liveTrees(),
      (count) => count === 0,
    );
    await closeEverything();
  } finally {
    registration.dispose();
  }
});

test("a document of another language is left alone until its language is changed", async () => {
  const { document } = await openUntitled("plaintext", pythonSample.wrong);
  await everythingAnalysed();
  equal(findings(document), []);
  await languages.setTextDocumentLanguage(document, "python");
  await findingsCount(document, 1);
  await languages.setTextDocumentLanguage(document, "plaintext");
  await findingsCount(document, 0);
  await closeEverything();
});

test("findings go when the document is closed, and no syntax tree stays", async () => {
  const api = await interleave();
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await eventually(
    "no open Python document",
    () => workspace.textDocuments.map(({ languageId }) => languageId),
    (open) => !open.includes("python"),
  );
  await findingsCount(document, 0);
  await eventually(
    "no live tree",
    () => api.liveTrees(),
    (count) => count === 0,
  );
});
