import assert from "node:assert/strict";
import { test } from "node:test";
import type { Diagnostic } from "vscode-languageserver";
import type { OpenDocument } from "../../../src/server/openDocuments.ts";
import { createPublisher, type Diagnosis } from "../../../src/server/publisher.ts";

const start = { line: 0, character: 0 };
const diagnostic = (message: string): Diagnostic => ({ range: { start, end: start }, message });

/** A publisher whose analyses end when the test says so, and the messages that it has sent. */
function startPublisher() {
  const document = { uri: "file:///a.py", text: { version: 1 } } as OpenDocument;
  const analyses: ((diagnosis: Diagnosis) => void)[] = [];
  const sent: Diagnostic["message"][] = [];
  const publisher = createPublisher({
    diagnose: () => new Promise((resolve) => void analyses.push(resolve)),
    send: (_uri, diagnosis) => void sent.push(...(diagnosis?.diagnostics ?? []).map(({ message }) => message)),
    log: assert.fail,
  });
  /** Ends an analysis, once it has begun, with one finding; afterwards it has been sent, or never will. */
  const end = async (index: number, message: string) => {
    await hasBegun(index);
    analyses[index]?.({ version: 1, diagnostics: [diagnostic(message)] });
    await new Promise((resolve) => setTimeout(resolve, 1));
  };
  const hasBegun = async (index: number) => {
    while (!analyses[index]) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  return { document, publisher, analyses, sent, end, hasBegun };
}

test("what was found in a text that is edited meanwhile is not sent: what is shown stays until the new text is analysed", async () => {
  const { document, publisher, analyses, sent, end, hasBegun } = startPublisher();
  publisher.schedule(document, 0);
  await hasBegun(0);
  // Edited twice while the first text is being analysed: both belong to one analysis.
  publisher.schedule(document, 1);
  publisher.schedule(document, 1);
  await end(0, "old");
  assert.deepEqual(sent, []);
  await end(1, "new");
  assert.deepEqual(sent, ["new"]);
  assert.equal(analyses.length, 2);
  publisher.stop();
});

test("an analysis that takes longer than a later one says nothing", async () => {
  const { document, publisher, sent, end, hasBegun } = startPublisher();
  publisher.schedule(document, 0);
  await hasBegun(0);
  publisher.schedule(document, 0);
  await end(1, "new");
  await end(0, "old");
  assert.deepEqual(sent, ["new"]);
  publisher.stop();
});

test("what was found in a document that is closed meanwhile is not sent", async () => {
  const { document, publisher, sent, end, hasBegun } = startPublisher();
  publisher.schedule(document, 0);
  await hasBegun(0);
  publisher.clear(document.uri);
  await end(0, "old");
  assert.deepEqual(sent, []);
});
