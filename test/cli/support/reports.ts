import type { CheckReport, FileReport, ReportedFinding } from "../../../src/cli/check/report.ts";

/** A finding of a serial loop in line 3 of `src/loop.py`, changed as the test wants it. */
export function reportedFinding(changes: Partial<ReportedFinding> = {}): ReportedFinding {
  return {
    rule: "join-in-loop",
    severity: "warning",
    confidence: "certain",
    message: { en: "`t.join()` waits inside the loop.", "zh-cn": "`t.join()` 在循环中等待。" },
    file: "src/loop.py",
    range: { start: { line: 3, column: 5 }, end: { line: 3, column: 13 } },
    chain: [],
    related: [],
    evidence: [],
    concepts: ["join"],
    fixes: [],
    withheld: [],
    frame: {
      firstLine: 1,
      lines: ["for x in y:", "    t.start()", "    t.join()"],
      underline: { index: 2, start: 4, end: 12 },
    },
    ...changes,
  };
}

/** The report of a file that was analysed, changed as the test wants it. */
export function fileReport(changes: Partial<FileReport> = {}): FileReport {
  const nothing = { findings: [], errors: [], fixed: 0 };
  return { file: "src/loop.py", bytes: 10, status: "analysed", ...nothing, ...changes };
}

/** A whole report with these findings. */
export function reportWith(findings: readonly ReportedFinding[], changes: Partial<CheckReport> = {}): CheckReport {
  const summary = { files: 2, bytes: 20, findings: findings.length, errors: 0, milliseconds: 35 };
  return { summary, findings, errors: [], ...changes };
}
