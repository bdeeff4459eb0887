import assert from "node:assert/strict";
import { test } from "node:test";
import { createEditTeller } from "../../../src/syntax/edit.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";

const lines = ["first line", "", "名😀 = 1\r", "\tlast()", "", ""];

test("3,000 random edits and doubts: rows and columns are those that a count from the beginning gives", () => {
  for (let seed = 1; seed <= 10; seed++) {
    const random = createRandom(seed);
    const teller = createEditTeller();
    let text = Array.from({ length: 60 }, () => random.pick(lines)).join("\n");
    for (let count = 0; count < 300; count++) {
      const change = mutate(text, random);
      const after = text.slice(0, change.start) + change.newText + text.slice(change.end);
      const edit = teller.toEdit(text, change);
      const newEnd = change.start + change.newText.length;
      assert.deepEqual(edit.startPosition, placeOf(text, change.start));
      assert.deepEqual(edit.oldEndPosition, placeOf(text, change.end));
      assert.deepEqual(edit.newEndPosition, placeOf(after, newEnd));
      text = after;
      const borders = [0, 1, 2, 3].map(() => random.below(text.length + 1)).sort((left, right) => left - right);
      const [first = 0, second = 0, third = 0, last = 0] = borders;
      const doubts = teller.toDoubts(text, [
        { start: first, end: second },
        { start: third, end: last },
      ]);
      const places = doubts.flatMap(({ startPosition, newEndPosition }) => [startPosition, newEndPosition]);
      assert.deepEqual(
        places,
        borders.map((border) => placeOf(text, border)),
      );
    }
  }
});

test("an edit of the very beginning", () => {
  const teller = createEditTeller();
  const change: TextChange = { start: 0, end: 2, newText: "x" };
  teller.toEdit("a\nb\nc", { start: 4, end: 4, newText: "d" });
  assert.deepEqual(teller.toEdit("a\nb\ndc", change).oldEndPosition, placeOf("a\nb\ndc", 2));
});

function placeOf(text: string, offset: number) {
  const above = text.slice(0, offset).split("\n");
  return { offset, row: above.length - 1, column: above.at(-1)?.length ?? 0 };
}
