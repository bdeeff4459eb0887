import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { lineRuns, originalLine } from "../../../src/model/lineRuns.ts";

const text = (...lines: readonly string[]) => lines.join("\n");

/** For each line of the changed text the line of the original, with a mark where it is new. */
function sourcesOf(original: string, changed: string): string {
  const runs = lineRuns(original, changed);
  const sources = changed.split("\n").map((_, index) => originalLine(runs, index + 1));
  return sources.map(({ line, isNew }) => `${line}${isNew ? "+" : ""}`).join(" ");
}

for (const [what, original, changed, expected] of [
  ["a text that stays", text("a", "b"), text("a", "b"), "1 2"],
  ["a new line", text("a", "c"), text("a", "b", "c"), "1 2+ 2"],
  ["a line that goes", text("a", "b", "c"), text("a", "c"), "1 3"],
  ["a line that is replaced", text("a", "b", "c"), text("a", "x", "c"), "1 2+ 3"],
  ["a line that is replaced by two", text("a", "b", "c"), text("a", "x", "y", "c"), "1 2+ 2+ 3"],
  [
    "a join behind its loop",
    text("for url in urls:", "    t = T(url)", "    t.start()", "    t.join()", "done()"),
    text(
      "threads = []",
      "for url in urls:",
      "    t = T(url)",
      "    t.start()",
      "    threads.append(t)",
      "for t in threads:",
      "    t.join()",
      "done()",
    ),
    "1+ 1 2 3 4+ 4+ 4 5",
  ],
  ["new lines at the end", "a", text("a", "b"), "1 1+"],
] as const) {
  test(`${what}: ${expected}`, () => assert.equal(sourcesOf(original, changed), expected));
}

test("every line that is not new is the same line of the original", () => {
  const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((all) => all.join("\n"));
  fc.assert(
    fc.property(lines, lines, (original, changed) => {
      const runs = lineRuns(original, changed);
      const before = original.split("\n");
      for (const [index, line] of changed.split("\n").entries()) {
        const source = originalLine(runs, index + 1);
        assert.ok(source.line >= 1 && source.line <= before.length, `${source.line}`);
        if (!source.isNew) assert.equal(before[source.line - 1], line);
      }
    }),
  );
});
