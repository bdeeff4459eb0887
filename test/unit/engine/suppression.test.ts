import assert from "node:assert/strict";
import { test } from "node:test";
import { createLineMap } from "../../../src/model/lineMap.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import { probeRule } from "../../support/probeRules.ts";

interface SuppressionCase {
  readonly what: string;
  readonly file: "a.py" | "a.ts" | "a.tsx";
  /** Every call of `probe` is a finding of the rule `probe`, every call of `other` one of the rule `other`. */
  readonly lines: readonly string[];
  /** The lines (from 1) whose findings are still reported. */
  readonly reported: readonly number[];
}

const cases: readonly SuppressionCase[] = [
  { what: "none", file: "a.py", lines: ["probe()", "probe()"], reported: [1, 2] },
  {
    what: "all rules at the end of the line",
    file: "a.py",
    lines: ["probe()  # interleave: ignore", "probe()"],
    reported: [2],
  },
  {
    what: "one rule at the end of the line",
    file: "a.py",
    lines: ["probe()  # interleave: ignore[probe]"],
    reported: [],
  },
  { what: "another rule", file: "a.py", lines: ["probe()  # interleave: ignore[other]"], reported: [1] },
  { what: "several rules", file: "a.py", lines: ["probe(other())  # interleave: ignore[other, probe]"], reported: [] },
  { what: "one of two findings", file: "a.py", lines: ["probe(other())  # interleave: ignore[other]"], reported: [1] },
  { what: "no rule in the brackets", file: "a.py", lines: ["probe()  # interleave: ignore[]"], reported: [1] },
  { what: "a reason after it", file: "a.py", lines: ["probe()  # interleave: ignore[probe] measured"], reported: [] },
  { what: "no blank after the colon", file: "a.py", lines: ["probe()  # interleave:ignore[probe]"], reported: [] },
  { what: "a longer word", file: "a.py", lines: ["probe()  # interleave: ignored"], reported: [1] },
  {
    what: "a comment that only mentions it",
    file: "a.py",
    lines: ["probe()  # see interleave: ignore"],
    reported: [1],
  },
  { what: "a string", file: "a.py", lines: ['probe("# interleave: ignore")'], reported: [1] },
  {
    what: "the line before",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "probe()", "probe()"],
    reported: [3],
  },
  {
    what: "the line before, with a blank line between",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "", "probe()"],
    reported: [],
  },
  {
    what: "two comments before",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "# interleave: ignore[other]", "probe(other())"],
    reported: [],
  },
  {
    what: "the line before, in a block",
    file: "a.py",
    lines: ["if a:", "    # interleave: ignore[probe]", "    probe()", "    probe()"],
    reported: [4],
  },
  {
    what: "the first line of a statement over several lines",
    file: "a.py",
    lines: ["f(  # interleave: ignore[probe]", "    1,", "    probe(),", ")"],
    reported: [],
  },
  {
    what: "the last line of a statement over several lines",
    file: "a.py",
    lines: ["f(", "    probe(),", ")  # interleave: ignore[probe]"],
    reported: [],
  },
  {
    what: "the finding's own line of a statement over several lines",
    file: "a.py",
    lines: ["f(", "    probe(),  # interleave: ignore[probe]", "    probe(),", ")"],
    reported: [3],
  },
  {
    what: "before a statement over several lines",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "f(", "    1,", "    probe(),", ")"],
    reported: [],
  },
  {
    what: "the head of a loop, which does not speak of its body",
    file: "a.py",
    lines: ["for x in probe():  # interleave: ignore[probe]", "    probe()"],
    reported: [2],
  },
  {
    what: "the end of a loop, which does not speak of its head",
    file: "a.py",
    lines: ["for x in probe():", "    pass  # interleave: ignore[probe]"],
    reported: [1],
  },
  {
    what: "before a decorator",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "@probe()", "def f():", "    pass"],
    reported: [],
  },
  {
    what: "the line of a second decorator",
    file: "a.py",
    lines: ["@first", "@probe()  # interleave: ignore[probe]", "def f():", "    pass"],
    reported: [],
  },
  {
    what: "before the first of two decorators",
    file: "a.py",
    lines: ["# interleave: ignore[probe]", "@first", "@probe()", "def f(a=probe()):", "    probe()"],
    reported: [5],
  },
  { what: "the whole file", file: "a.py", lines: ["# interleave: ignore-file", "probe()", "other()"], reported: [] },
  {
    what: "one rule in the whole file",
    file: "a.py",
    lines: ["# interleave: ignore-file[probe]", "probe()", "other()"],
    reported: [3],
  },
  {
    what: "the whole file, on the tenth line",
    file: "a.py",
    lines: [...Array<string>(9).fill("x = 1"), "# interleave: ignore-file[probe]", "probe()"],
    reported: [],
  },
  {
    what: "the whole file, too far down",
    file: "a.py",
    lines: [...Array<string>(10).fill("x = 1"), "# interleave: ignore-file[probe]", "probe()"],
    reported: [12],
  },
  {
    what: "TypeScript, at the end of the line",
    file: "a.ts",
    lines: ["probe(); // interleave: ignore[probe]", "probe();"],
    reported: [2],
  },
  {
    what: "TypeScript, the line before",
    file: "a.ts",
    lines: ["// interleave: ignore", "probe();", "probe();"],
    reported: [3],
  },
  {
    what: "TypeScript, a block comment",
    file: "a.ts",
    lines: ["/* interleave: ignore[probe] */", "probe();"],
    reported: [],
  },
  {
    what: "TypeScript, a statement over several lines",
    file: "a.ts",
    lines: ["// interleave: ignore[probe]", "f(", "  probe(),", ");"],
    reported: [],
  },
  {
    what: "TSX, inside an element",
    file: "a.tsx",
    lines: ["const a = (", "  <p>", "    {/* interleave: ignore[probe] */}", "    {probe()}", "  </p>", ");"],
    reported: [],
  },
];

const { engine } = await startEngine([probeRule("probe", "probe"), probeRule("other", "other")]);

for (const { what, file, lines, reported } of cases) {
  for (const end of ["\n", "\r\n"]) {
    test(`suppression by ${what}${end === "\n" ? "" : ", CRLF"}`, () => {
      const text = lines.join(end) + end;
      const map = createLineMap(text);
      const { findings } = analyseText(engine, file, text);
      assert.deepEqual(
        findings.map(({ span }) => map.lineOf(span.start) + 1),
        reported,
      );
    });
  }
}
