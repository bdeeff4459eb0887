import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { TextEdit } from "../../../src/model/finding.ts";
import { lineRuns, originalLine } from "../../../src/model/lineRuns.ts";
import { applyEdits } from "../../../src/model/textEdits.ts";

const text = (...lines: readonly string[]) => lines.join("\n");
const edit = (start: number, end: number, newText: string): TextEdit => ({ start, end, newText });

/** For each line of the changed text the line of the original, with a mark where it is new. */
function sourcesOf(original: string, rounds: readonly (readonly TextEdit[])[]): string {
  let changed = original;
  const rewrites = rounds.map((edits) => {
    const rewrite = { text: changed, edits };
    changed = applyEdits(changed, edits);
    return rewrite;
  });
  const runs = lineRuns(rewrites);
  const sources = changed.split("\n").map((_, index) => originalLine(runs, index + 1));
  return sources.map(({ line, isNew }) => `${line}${isNew ? "+" : ""}`).join(" ");
}

const loop = text("for url in urls:", "    t = T(url)", "    t.start()", "    t.join()", "done()");
const join = loop.indexOf("t.join()");

for (const [what, original, rounds, expected] of [
  ["a text that stays", text("a", "b"), [[]], "1 2"],
  ["a new line", text("a", "c"), [[edit(2, 2, "b\n")]], "1 2+ 2"],
  ["a new line behind another", text("a", "c"), [[edit(1, 1, "\nb")]], "1 2+ 2"],
  ["a line that goes", text("a", "b", "c"), [[edit(2, 4, "")]], "1 3"],
  ["a line that is replaced", text("a", "b", "c"), [[edit(2, 3, "x")]], "1 2+ 3"],
  ["a line that is replaced by two", text("a", "b", "c"), [[edit(2, 3, "x\ny")]], "1 2+ 2+ 3"],
  ["lines that are joined", text("a", "b", "c"), [[edit(1, 2, "")]], "1+ 3"],
  ["lines that are written as they were", text("a", "b", "c"), [[edit(0, 5, text("a", "x", "c"))]], "1 2+ 3"],
  [
    "a join behind its loop",
    loop,
    [[edit(0, 0, "threads = []\n"), edit(join, join + 8, "threads.append(t)\nfor t in threads:\n    t.join()")]],
    "1+ 1 2 3 4+ 4+ 4+ 5",
  ],
  ["new lines at the end", "a", [[edit(1, 1, "\nb")]], "1 1+"],
  ["one fix after another", text("a", "b", "c"), [[edit(0, 0, "x\n")], [edit(4, 5, "y")]], "1+ 1 2+ 3"],
] as const) {
  test(`${what}: ${expected}`, () => assert.equal(sourcesOf(original, rounds), expected));
}

test("every line that is not new is the same line of the original", () => {
  const piece = fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 8 });
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(6), piece), { maxLength: 4 });
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "b", "\n"), maxLength: 40 }), edits, (original, wanted) => {
      const chosen: TextEdit[] = [];
      let least = 0;
      for (const [gap, length, newText] of wanted) {
        const start = least + gap;
        if (start + length > original.length) break;
        chosen.push(edit(start, start + length, newText));
        least = start + length + 1;
      }
      const runs = lineRuns([{ text: original, edits: chosen }]);
      const before = original.split("\n");
      for (const [index, line] of applyEdits(original, chosen).split("\n").entries()) {
        const source = originalLine(runs, index + 1);
        assert.ok(source.line >= 1 && source.line <= before.length, `${source.line}`);
        if (!source.isNew) assert.equal(before[source.line - 1], line);
      }
    }),
  );
});
