import { DiagnosticSeverity } from "vscode";
import { apply, closeEverything, codeActionsAt, findingsCount, openUntitled } from "./interleave.ts";
import { pythonSample } from "./samples.ts";
import { equal, ok } from "./support/assert.ts";
import { test } from "./support/runner.ts";

/** The code as a block in an item of a list. */
function inList(code: string): string {
  const lines = code.trimEnd().split("\n");
  return ["# Notes", "", "- Wrong:", "", "  ```python", ...lines.map((line) => `  ${line}`), "  ```", ""].join("\n");
}

test("code blocks of Markdown are analysed and fixed in their place", async () => {
  const { document } = await openUntitled("markdown", inList(pythonSample.wrong));
  const [finding] = await findingsCount(document, 1);
  ok(finding);
  equal(document.getText(finding.range), pythonSample.underlined);
  equal(finding.severity, DiagnosticSeverity.Information);
  const [fix] = await codeActionsAt(document, finding);
  await apply(fix);
  equal(document.getText(), inList(pythonSample.right));
  await findingsCount(document, 0);
  await closeEverything();
});
