import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createLineMap } from "../../../src/model/lineMap.ts";
import { someText } from "../../support/arbitraries.ts";

interface PositionCase {
  readonly text: string;
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

const cases: readonly PositionCase[] = [
  { text: "", offset: 0, line: 0, column: 0 },
  { text: "ab\ncd", offset: 2, line: 0, column: 2 },
  { text: "ab\ncd", offset: 3, line: 1, column: 0 },
  { text: "ab\r\ncd", offset: 5, line: 1, column: 1 },
  { text: "ab\rcd", offset: 3, line: 1, column: 0 },
  // Columns count UTF-16 units: the face is two.
  { text: "😀x", offset: 2, line: 0, column: 2 },
  { text: "\uFEFFx", offset: 1, line: 0, column: 1 },
  { text: "a\n", offset: 2, line: 1, column: 0 },
];

for (const { text, offset, line, column } of cases) {
  test(`offset ${offset} of ${JSON.stringify(text)} is ${line}:${column}`, () => {
    const map = createLineMap(text);
    assert.deepEqual(map.positionAt(offset), { line, column });
    assert.equal(map.offsetAt({ line, column }), offset);
  });
}

test("a position outside the text is cut to what exists", () => {
  const map = createLineMap("ab\ncd");
  assert.equal(map.offsetAt({ line: 0, column: 99 }), 3);
  assert.equal(map.offsetAt({ line: 1, column: -1 }), 3);
  assert.equal(map.offsetAt({ line: 9, column: 0 }), 5);
  assert.equal(map.startOf(9), 5);
});

test("every offset comes back from its position", () => {
  fc.assert(
    fc.property(someText, (text) => {
      const map = createLineMap(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const position = map.positionAt(offset);
        assert.equal(map.offsetAt(position), offset);
        assert.equal(map.lineOf(offset), position.line);
        assert.ok(position.column >= 0 && position.line < map.lineCount());
      }
    }),
  );
});
