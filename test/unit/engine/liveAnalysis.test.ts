import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import type { Module } from "../../../src/model/module.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";
import { toldToOthers } from "../../support/placedSummary.ts";
import { createRandom, type Random } from "../../support/random.ts";

/** How many cases make one long text, and how many edits are made to it. */
const cases = 400;
const edits = 30;

const { engine, log } = await startEngine();
const all = ruleIds().flatMap(readCaseFiles);

for (const extension of [".py", ".ts"]) {
  test(`${edits} edits of a long ${extension} text: as if it had been opened afresh, in a part of the time`, () => {
    const random = createRandom(1);
    // An open bracket or quote would take in all that comes behind it.
    const sources = all.filter(({ fileName, source }) => fileName.endsWith(extension) && isSound(fileName, source));
    let text = Array.from({ length: cases }, () => random.pick(sources).source).join("\n");
    const document = documentOf(`long${extension}`, text);
    const { uri } = document;
    engine.open(document);
    const { module } = engine.analyse(uri, defaultConfiguration).view;
    let followed = 0;
    let whole = 0;
    let undo: TextChange | null = null;
    for (let count = 0; count < edits; count++) {
      // Each second edit takes the one before back, or the text would be all mistakes after a while.
      const change: TextChange = undo ?? wordEdit(text, module, random);
      const { start, end, newText } = change;
      undo = undo ? null : { start, end: start + newText.length, newText: text.slice(start, end) };
      text = text.slice(0, start) + newText + text.slice(end);
      const before = cpuTime();
      engine.change(uri, [{ start, end, newText }]);
      const edited = engine.analyse(uri, defaultConfiguration);
      const between = cpuTime();
      const fresh = engine.analyseText({ ...document, text }, defaultConfiguration);
      whole += cpuTime() - between;
      followed += between - before;
      assert.deepEqual(edited.findings, fresh.findings);
      assert.deepEqual(toldToOthers(edited), toldToOthers(fresh));
    }
    engine.close(uri);
    assert.deepEqual(log, [], "no rule failed");
    assert.equal(engine.liveTrees, 0);
    // It takes half as a rule, where the parser has to start up, and all when each edit is analysed as a whole.
    assert.ok(followed < whole * 0.85, `${followed.toFixed(0)} ms instead of ${whole.toFixed(0)} ms`);
  });
}

function isSound(name: string, text: string): boolean {
  return analyseText(engine, name, text).view.module.syntaxErrors.length === 0;
}

/** Inside a function a word gets a letter more, or is followed by a blank. */
function wordEdit(text: string, { callables }: Module, random: Random): TextChange {
  const functions = callables.filter(({ kind, body }) => /function|method/.test(kind) && body.end - body.start > 60);
  const { body } = random.pick(functions);
  const words = [...text.slice(body.start, body.end).matchAll(/\b[a-z]\w{3,}\b/g)];
  const word = random.pick(words);
  const end = body.start + word.index + word[0].length;
  return { start: end, end, newText: random.pick(["x", "x", " "]) };
}

function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
