import { isSelected, type Selection } from "../../engine/selection.ts";
import type { CheckReport, FileError, FileReport, ReportedFinding } from "./report.ts";

/** What a run has found, before it is told to anybody. */
export interface ReportInput {
  readonly reports: readonly FileReport[];
  /** What went wrong before any file was analysed. */
  readonly errors: readonly FileError[];
  readonly selection: Selection;
  readonly milliseconds: number;
  /** Whether `--fix` was given. */
  readonly countsFixes: boolean;
}

/** Puts the reports of all files together: filtered, and in an order that does not depend on who finished first. */
export function checkReport({ reports, errors, selection, milliseconds, countsFixes }: ReportInput): CheckReport {
  const analysed = reports.filter(({ status }) => status === "analysed");
  const findings = reports
    .flatMap((report) => report.findings)
    .filter((finding) => isSelected(finding, selection))
    .sort(compareFindings);
  const allErrors = [...errors, ...reports.flatMap((report) => report.errors)].sort(compareErrors);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return {
    summary: {
      files: analysed.length,
      bytes: sum(analysed.map(({ bytes }) => bytes)),
      findings: findings.length,
      errors: allErrors.length,
      milliseconds: Math.round(milliseconds),
      ...(countsFixes ? { fixed: sum(reports.map(({ fixed }) => fixed)) } : {}),
    },
    findings,
    errors: allErrors,
  };
}

/** Whether something that was printed should fail a build. */
export function hasProblem({ findings }: CheckReport): boolean {
  return findings.some(({ severity }) => severity === "warning" || severity === "error");
}

function compareFindings(left: ReportedFinding, right: ReportedFinding): number {
  return (
    compareText(left.file, right.file) ||
    left.range.start.line - right.range.start.line ||
    left.range.start.column - right.range.start.column ||
    compareText(left.rule, right.rule) ||
    left.range.end.line - right.range.end.line ||
    left.range.end.column - right.range.end.column
  );
}

function compareErrors(left: FileError, right: FileError): number {
  return compareText(left.file, right.file) || compareText(left.message.en, right.message.en);
}

/** By UTF-16 code units, so that the order is the same on every machine. */
function compareText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
