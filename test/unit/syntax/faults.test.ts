import assert from "node:assert/strict";
import { test } from "node:test";
import { faultRanges } from "../../../src/syntax/faults.ts";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import { tableOf } from "../../support/syntax.ts";

interface FaultCase {
  readonly what: string;
  readonly grammar: GrammarName;
  readonly text: string;
  /** Offsets, start and end. */
  readonly ranges: readonly (readonly [start: number, end: number])[];
}

const faultCases: readonly FaultCase[] = [
  { what: "none in good code", grammar: "python", text: "a = 1\n", ranges: [] },
  { what: "where a name was invented", grammar: "python", text: "def f(:\n    pass\n", ranges: [[6, 6]] },
  {
    what: "where a brace was invented, not in the class before it",
    grammar: "typescript",
    text: "class A {\n  b() { c(); }\n",
    ranges: [[24, 24]],
  },
  {
    what: "borders and tokens of an error, not the `b.c` that it holds",
    grammar: "python",
    text: "a = (b.c\n",
    ranges: [
      [0, 0],
      [0, 1],
      [2, 3],
      [4, 5],
      [8, 8],
    ],
  },
];

for (const { what, grammar, text, ranges } of faultCases) {
  test(`faults: ${what}`, async () => {
    const found = faultRanges(await tableOf(text, grammar)).map(({ start, end }) => [start, end]);
    assert.deepEqual(found, ranges);
  });
}
