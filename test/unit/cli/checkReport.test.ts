import assert from "node:assert/strict";
import { test } from "node:test";
import { checkReport, hasProblem } from "../../../src/cli/check/checkReport.ts";
import type { ReportedFinding } from "../../../src/cli/check/report.ts";
import { attended } from "../../../src/cli/check/selection.ts";
import { everything } from "../../../src/engine/selection.ts";
import type { Confidence, Severity } from "../../../src/model/finding.ts";
import { fileReport, reportedFinding, reportWith } from "../../cli/support/reports.ts";

const input = { errors: [], selection: everything, milliseconds: 1.6, countsFixes: false } as const;

function at(file: string, line: number, column: number, rule: string): ReportedFinding {
  const start = { line, column };
  return reportedFinding({ file, rule, range: { start, end: start } });
}

const inOrder = [
  at("a.py", 2, 1, "busy-wait"),
  at("a.py", 10, 1, "busy-wait"),
  at("a.py", 10, 3, "busy-wait"),
  at("a.py", 10, 3, "join-in-loop"),
  at("a/b.py", 1, 1, "busy-wait"),
  at("b.py", 1, 1, "busy-wait"),
];

test("findings are sorted by file, line, column and rule", () => {
  const reports = [...inOrder].reverse().map((finding) => fileReport({ findings: [finding] }));
  assert.deepEqual(checkReport({ ...input, reports }).findings, inOrder);
});

test("errors of all files are sorted after those before the run", () => {
  const error = (file: string) => ({ file, message: { en: "binary", "zh-cn": "" } });
  const reports = [fileReport({ status: "failed", errors: [error("b.py")] }), fileReport({ errors: [error("a.py")] })];
  const { errors, summary } = checkReport({ ...input, reports, errors: [error("interleave.json")] });
  assert.deepEqual(
    errors.map(({ file }) => file),
    ["a.py", "b.py", "interleave.json"],
  );
  assert.equal(summary.errors, 3);
});

test("the summary counts what was analysed", () => {
  const reports = [
    fileReport({ bytes: 5, findings: [at("a.py", 1, 1, "x")] }),
    fileReport({ bytes: 0, status: "skipped" }),
    fileReport({ bytes: 7, fixed: 2 }),
  ];
  const expected = { files: 2, bytes: 12, findings: 1, errors: 0, milliseconds: 2 };
  assert.deepEqual(checkReport({ ...input, reports }).summary, expected);
  assert.deepEqual(checkReport({ ...input, reports, countsFixes: true }).summary, { ...expected, fixed: 2 });
});

interface Selected {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly isAttended: boolean;
}

const selected: readonly Selected[] = [
  { severity: "error", confidence: "likely", isAttended: true },
  { severity: "information", confidence: "certain", isAttended: true },
  { severity: "hint", confidence: "certain", isAttended: false },
  { severity: "warning", confidence: "possible", isAttended: false },
];

for (const { severity, confidence, isAttended } of selected) {
  test(`people ${isAttended ? "see" : "do not see"} ${severity}, ${confidence}`, () => {
    const reports = [fileReport({ findings: [reportedFinding({ severity, confidence })] })];
    assert.equal(checkReport({ ...input, reports }).findings.length, 1);
    assert.equal(checkReport({ ...input, reports, selection: attended }).findings.length, isAttended ? 1 : 0);
  });
}

const statuses: readonly { readonly severity: Severity; readonly fails: boolean }[] = [
  { severity: "error", fails: true },
  { severity: "warning", fails: true },
  { severity: "information", fails: false },
  { severity: "hint", fails: false },
];

for (const { severity, fails } of statuses) {
  test(`${severity} ${fails ? "fails" : "passes"} a build`, () => {
    assert.equal(hasProblem(reportWith([reportedFinding({ severity })])), fails);
  });
}
