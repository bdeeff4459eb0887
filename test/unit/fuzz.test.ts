import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import { readCaseFiles, ruleIds } from "../support/cases.ts";
import { documentOf, startEngine } from "../support/engine.ts";
import { mutate } from "../support/mutations.ts";
import { createRandom } from "../support/random.ts";
import { typeInto } from "../support/typing.ts";

/** How many edits are made in all, and how many in a row to one document. */
const edits = 2_000;
const editsOfOneDocument = 8;

/** The same for edits as people type them, into a text of so many cases. */
const editsAsTyped = Number(process.env.FUZZ_EDITS ?? 600);
const editsOfOneText = 15;
const casesOfOneText = 8;

/** `FUZZ_SEED=123 node --test test/unit/fuzz.test.ts` repeats a run that failed. */
const firstSeed = Number(process.env.FUZZ_SEED ?? 20_260_101);

const documents = ruleIds().flatMap((rule) => readCaseFiles(rule));
const { engine, log } = await startEngine(undefined, { followedLength: 0 });

test(`${edits} random edits of the cases: as if each text had been opened afresh`, () => {
  for (let run = 0; run < edits / editsOfOneDocument; run++) editOneDocument(firstSeed + run);
  assert.equal(engine.liveTrees, 0);
  assert.deepEqual(log, [], "no rule failed");
});

function editOneDocument(seed: number): void {
  const random = createRandom(seed);
  const { fileName, source } = random.pick(documents);
  const document = documentOf(fileName, source);
  let text = source;
  engine.open(document);
  try {
    for (let count = 0; count < editsOfOneDocument; count++) {
      const change = mutate(text, random);
      text = text.slice(0, change.start) + change.newText + text.slice(change.end);
      engine.change(document.uri, [change]);
      const edited = engine.analyse(document.uri, defaultConfiguration);
      const fresh = engine.analyseText({ ...document, text }, defaultConfiguration);
      assert.deepEqual(edited.findings, fresh.findings);
      for (const [index] of fresh.findings.entries()) assert.deepEqual(edited.fixes(index), fresh.fixes(index));
    }
  } catch (cause) {
    throw new Error(`FUZZ_SEED=${seed} fails in ${fileName}:\n${text}`, { cause });
  } finally {
    engine.close(document.uri);
  }
}

for (const [extension, comment] of [
  [".py", "#"],
  [".ts", "//"],
] as const) {
  test(`${editsAsTyped} edits of several ${extension} cases in one text, as people type them`, () => {
    for (let run = 0; run < editsAsTyped / editsOfOneText; run++) typeIntoText(firstSeed + run, extension, comment);
    assert.deepEqual(log, [], "no rule failed");
  });
}

function typeIntoText(seed: number, extension: string, comment: string): void {
  const random = createRandom(seed);
  const sources = documents.filter(({ fileName }) => fileName.endsWith(extension));
  let text = Array.from({ length: casesOfOneText }, () => random.pick(sources).source).join("\n");
  const document = documentOf(`several${extension}`, text);
  engine.open(document);
  let change: TextChange = { start: 0, end: 0, newText: "" };
  let undo: TextChange | null = null;
  try {
    for (let count = 0; count < editsOfOneText; count++) {
      // Each third edit takes the one before back, or the text would be all mistakes after a while.
      change = undo && count % 3 === 2 ? undo : typeInto(text, random, comment);
      const { start, end, newText } = change;
      undo = { start, end: start + newText.length, newText: text.slice(start, end) };
      text = text.slice(0, start) + newText + text.slice(end);
      engine.change(document.uri, [change]);
      const edited = engine.analyse(document.uri, defaultConfiguration);
      const fresh = engine.analyseText({ ...document, text }, defaultConfiguration);
      assert.deepEqual(edited.findings, fresh.findings);
    }
  } catch (cause) {
    throw new Error(`FUZZ_SEED=${seed} fails after ${JSON.stringify(change)}:\n${text}`, { cause });
  } finally {
    engine.close(document.uri);
  }
}
