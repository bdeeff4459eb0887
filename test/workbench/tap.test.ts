import assert from "node:assert/strict";
import { test } from "node:test";
import { countResults, type TestCounts } from "./tap.ts";

interface Case {
  readonly name: string;
  readonly lines: readonly string[];
  readonly counts: TestCounts;
}

const cases: readonly Case[] = [
  { name: "nothing", lines: [], counts: { passed: 0, failed: 0, failures: [] } },
  {
    name: "results among other lines",
    lines: [
      "starting",
      "1..2",
      "ok 1 - a # 3 ms",
      "okay, a log line",
      "not ok 2 - b",
      "#   why",
      "other",
      "#   not why",
    ],
    counts: { passed: 1, failed: 1, failures: ["not ok 2 - b\n#   why"] },
  },
  {
    name: "an end before the last test",
    lines: ["1..3", "ok 1 - a"],
    counts: { passed: 1, failed: 2, failures: ["not ok 2 - gave no result", "not ok 3 - gave no result"] },
  },
];

for (const one of cases) test(one.name, () => assert.deepEqual(countResults(one.lines), one.counts));
