import assert from "node:assert/strict";
import { test } from "node:test";
import { conceptsWithNames } from "../../../../src/concepts/conceptOfName.ts";
import { concepts } from "../../../../src/concepts/registry.generated.ts";
import { analyseText, startEngine } from "../../../support/engine.ts";
import { explainedWords } from "./explainedWords.ts";
import { lookAlikes } from "./lookAlikes.ts";

const { engine } = await startEngine();

/** What is said of the word between the marks, wherever in it the cursor is. */
function conceptOf(file: string, marked: string): string | null {
  const start = marked.indexOf("«");
  const end = marked.indexOf("»") - 1;
  const analysis = analyseText(engine, file, marked.replace(/[«»]/g, ""));
  const found = [start, (start + end) >> 1, end].map((offset) => analysis.conceptAt(offset));
  const [first] = found;
  for (const one of found) assert.deepEqual(one, first);
  if (first) assert.deepEqual([first.start, first.end], [start, end]);
  return first?.concept ?? null;
}

for (const { file, text, concept } of explainedWords) {
  test(`${concept}: ${text.split("\n").join(" ⏎ ")}`, () => assert.equal(conceptOf(file, text), concept));
}

for (const { what, file, text } of lookAlikes) {
  test(`nothing is said of ${what}: ${text.split("\n").join(" ⏎ ")}`, () => assert.equal(conceptOf(file, text), null));
}

test("there are 40 look-alikes and more", () => assert.ok(lookAlikes.length >= 40));

test("every concept is reached from a word, and every word leads to a concept", () => {
  assert.deepEqual([...conceptsWithNames()].sort(), concepts.map(({ id }) => id).sort());
});
