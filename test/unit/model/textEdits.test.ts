import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TextEdit } from "../../../src/model/finding.ts";
import { applyEdits, editsConflict } from "../../../src/model/textEdits.ts";
import { someText } from "../../support/arbitraries.ts";

const edit = (start: number, end: number, newText: string): TextEdit => ({ start, end, newText });

interface ApplyCase {
  readonly what: string;
  readonly edits: readonly TextEdit[];
  readonly result: string;
}

const text = "0123456789";
const cases: readonly ApplyCase[] = [
  { what: "nothing", edits: [], result: text },
  { what: "an insertion", edits: [edit(2, 2, "x")], result: "01x23456789" },
  { what: "a deletion", edits: [edit(0, 10, "")], result: "" },
  { what: "edits out of order", edits: [edit(8, 9, "y"), edit(0, 1, "x")], result: "x1234567y9" },
  { what: "edits that touch", edits: [edit(2, 4, "x"), edit(4, 6, "y")], result: "01xy6789" },
  { what: "an insertion before a replacement", edits: [edit(4, 6, "y"), edit(4, 4, "x")], result: "0123xy6789" },
  { what: "insertions at one place", edits: [edit(1, 1, "a"), edit(1, 1, "b")], result: "0ab123456789" },
  { what: "an insertion at the end", edits: [edit(10, 10, "x")], result: `${text}x` },
];

for (const { what, edits, result } of cases) {
  test(`applying ${what}`, () => assert.equal(applyEdits(text, edits), result));
}

test("overlapping edits are refused", () => {
  assert.throws(() => applyEdits(text, [edit(0, 3, ""), edit(2, 4, "")]), RangeError);
});

const conflictCases: readonly [left: TextEdit, right: TextEdit, conflict: boolean][] = [
  [edit(0, 2, ""), edit(3, 4, ""), false],
  [edit(0, 2, ""), edit(1, 3, ""), true],
  [edit(2, 2, "a"), edit(2, 2, "b"), true],
  [edit(0, 2, ""), edit(2, 2, "a"), true],
  [edit(0, 4, ""), edit(1, 2, ""), true],
];

for (const [left, right, conflict] of conflictCases) {
  test(`${left.start}–${left.end} and ${right.start}–${right.end} ${conflict ? "conflict" : "get along"}`, () => {
    assert.equal(editsConflict([left], [right]), conflict);
    assert.equal(editsConflict([right], [left]), conflict);
  });
}

test("edits that do not conflict can be applied in either order", () => {
  const someEdits = fc.array(fc.tuple(fc.nat(40), fc.nat(6), someText), { maxLength: 4 });
  fc.assert(
    fc.property(someText, someEdits, (before, raw) => {
      const chosen: TextEdit[] = [];
      for (const [start, length, newText] of raw) {
        const next = edit(Math.min(start, before.length), Math.min(start + length, before.length), newText);
        if (!editsConflict(chosen, [next])) chosen.push(next);
      }
      const oneByOne = [...chosen]
        .sort((left, right) => right.start - left.start)
        .reduce((current, one) => applyEdits(current, [one]), before);
      assert.equal(applyEdits(before, chosen), oneByOne);
      assert.equal(applyEdits(before, [...chosen].reverse()), oneByOne);
    }),
  );
});
