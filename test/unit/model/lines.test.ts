import assert from "node:assert/strict";
import { test } from "node:test";
import {
  lineEndAt,
  lineIndentation,
  lineStartAt,
  lineStartsOf,
  lineTerminatorOf,
  nextLineAt,
} from "../../../src/model/lines.ts";

interface LineCase {
  readonly text: string;
  /** `[start, end, next]` of the line around each offset of the text, the one after the last included. */
  readonly around: readonly (readonly [start: number, end: number, next: number])[];
}

const cases: readonly LineCase[] = [
  { text: "", around: [[0, 0, 0]] },
  {
    text: "a",
    around: [
      [0, 1, 1],
      [0, 1, 1],
    ],
  },
  {
    text: "a\nb",
    around: [
      [0, 1, 2],
      [0, 1, 2],
      [2, 3, 3],
      [2, 3, 3],
    ],
  },
  {
    text: "\r\n\r",
    around: [
      [0, 0, 2],
      [1, 1, 2],
      [2, 2, 3],
      [3, 3, 3],
    ],
  },
];

for (const { text, around } of cases) {
  test(`lines around the offsets of ${JSON.stringify(text)}`, () => {
    for (const [offset, [start, end, next]] of around.entries()) {
      assert.equal(lineStartAt(text, offset), start, `start at ${offset}`);
      assert.equal(lineEndAt(text, offset), end, `end at ${offset}`);
      assert.equal(nextLineAt(text, offset), next, `next at ${offset}`);
    }
  });
}

const startCases: readonly [text: string, starts: number[]][] = [
  ["", [0]],
  ["a\nb", [0, 2]],
  ["a\r\nb", [0, 3]],
  ["a\rb", [0, 2]],
  ["\n\r\n\r", [0, 1, 3, 4]],
  // Python and VS Code end a line with neither of these.
  ["a\u2028b\u0085c\fd\ve", [0]],
];

for (const [text, starts] of startCases) {
  test(`line starts of ${JSON.stringify(text)}`, () => assert.deepEqual(lineStartsOf(text), starts));
}

const terminatorCases: readonly [text: string, terminator: string][] = [
  ["", "\n"],
  ["one line", "\n"],
  ["a\nb\r\n", "\n"],
  ["a\r\nb\n", "\r\n"],
  ["a\rb\r", "\r"],
  ["a\rb\n", "\r"],
];

for (const [text, terminator] of terminatorCases) {
  test(`the terminator of ${JSON.stringify(text)}`, () => assert.equal(lineTerminatorOf(text), terminator));
}

const indentationCases: readonly [text: string, offset: number, indentation: string][] = [
  ["x", 0, ""],
  ["if a:\n\t b", 8, "\t "],
  ["a\r\n    b", 4, "    "],
  ["\f  a", 3, "\f  "],
  ["   ", 1, "   "],
  ["  \n a", 4, " "],
];

for (const [text, offset, indentation] of indentationCases) {
  test(`the indentation at ${offset} of ${JSON.stringify(text)}`, () =>
    assert.equal(lineIndentation(text, offset), indentation));
}
