import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import type { OpenDocument } from "../../../src/server/openDocuments.ts";
import { createPublisher } from "../../../src/server/publisher.ts";

const start = { line: 0, character: 0 };
const diagnostic = (message: string): Diagnostic => ({ range: { start, end: start }, message });

test("what was found in a text that is edited meanwhile is not sent: what is shown stays until the new text is analysed", async () => {
  const document = { uri: "file:///a.py", text: { version: 1 } } as OpenDocument;
  const analyses: ((diagnostics: Diagnostic[]) => void)[] = [];
  const sent: Diagnostic["message"][] = [];
  const publisher = createPublisher({
    diagnose: () => new Promise((resolve) => void analyses.push(resolve)),
    send: (_uri, _version, diagnostics) => void sent.push(...diagnostics.map(({ message }) => message)),
    log: assert.fail,
  });
  const analysis = async (index: number) => {
    while (!analyses[index]) await new Promise((resolve) => setTimeout(resolve, 1));
    return analyses[index];
  };
  publisher.schedule(document, 0);
  const first = await analysis(0);
  // Edited twice while the first text is being analysed: both belong to one analysis.
  publisher.schedule(document, 1);
  publisher.schedule(document, 1);
  first?.([diagnostic("old")]);
  const second = await analysis(1);
  assert.deepEqual(sent, []);
  second?.([diagnostic("new")]);
  await new Promise((resolve) => setTimeout(resolve, 1));
  assert.deepEqual(sent, ["new"]);
  assert.equal(analyses.length, 2);
  publisher.stop();
});
