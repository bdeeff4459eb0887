import assert from "node:assert/strict";
import { test } from "node:test";
import { anyWord, createVocabulary, createWordSearch, type Words } from "../../../src/knowledge/words.ts";

const words: Words = {
  any: [
    { all: [anyWord(["spawn", "fork"]), anyWord(["cross-spawn", "execa"])] },
    anyWord(["threading.local"]),
    /\bwhile\b/,
    (text) => text.length > 40,
  ],
};

const cases: readonly (readonly [text: string, holds: boolean])[] = [
  ["", false],
  ["fork execa", true],
  ["fork_ execa", false],
  ["spawn", false],
  ["cross-spawn spawn", true],
  ["fork across-spawn", false],
  ["execa.spawn()", true],
  ["execa $fork", true],
  ["threading.local", true],
  ["threading_local", false],
  ["while", true],
  [" ".repeat(41), true],
];

const vocabulary = createVocabulary([words]);

for (const [text, holds] of cases) {
  test(`${JSON.stringify(text)} ${holds ? "holds" : "lacks"} the words, asked alone and by a vocabulary`, () => {
    assert.equal(createWordSearch(text)(words), holds);
    assert.equal(createWordSearch(text, vocabulary)(words), holds);
  });
}

test("words that a vocabulary lacks are looked for alone", () => {
  assert.equal(createWordSearch("await f()", vocabulary)(anyWord(["await"])), true);
  assert.equal(createWordSearch("awaited", createVocabulary([]))(anyWord(["await"])), false);
});
