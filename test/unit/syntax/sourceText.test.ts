import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { applyChange, changeSourceText, createSourceText } from "../../../src/syntax/sourceText.ts";

const someLines = fc
  .array(
    fc.constantFrom(
      "a = 1",
      "=======",
      "<<<<<<< ours",
      "  ",
      "---",
      "x",
      "\u2028",
      "\n",
      "\r\n",
      "\r",
      "这种方式，是错误的",
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""));

for (const grammar of ["python", "typescript"] as const) {
  test(`a changed ${grammar} source equals a fresh one, and its change leads there`, () => {
    fc.assert(
      fc.property(someLines, fc.nat(60), fc.nat(12), someLines, (text, from, removed, newText) => {
        const start = Math.min(from, text.length);
        const end = Math.min(start + removed, text.length);
        const before = createSourceText(text, grammar);
        const { after, change } = changeSourceText(before, { start, end, newText }, grammar);
        assert.deepEqual(after, createSourceText(text.slice(0, start) + newText + text.slice(end), grammar));
        assert.equal(change ? applyChange(before.source, change) : before.source, after.source);
      }),
      { numRuns: 2_000 },
    );
  });
}
