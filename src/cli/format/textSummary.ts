import { type Locale, type Severity, severities } from "../../model/finding.ts";
import type { CheckReport, ReportedFix } from "../check/report.ts";

/** Counts in words: `3 findings (1 error, 2 warnings) in 14 files, 2 can be fixed with --fix, 35 ms`. */
export function textSummary(report: CheckReport, locale: Locale): string {
  const { summary, findings } = report;
  const counts = [...severities]
    .reverse()
    .map((severity) => ({ severity, count: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0);
  const withFix = findings.filter(({ file, fixes }) => fixes.some((fix) => staysIn(file, fix)));
  const fixable = withFix.filter(({ fixes }) => fixes.some(({ applicability }) => applicability === "safe")).length;
  const facts: Facts = {
    findings: findings.length,
    counts,
    files: summary.files,
    fixable,
    reviewable: withFix.length - fixable,
    fixed: summary.fixed ?? null,
    errors: summary.errors,
    time: summary.milliseconds < 1000 ? `${summary.milliseconds} ms` : `${(summary.milliseconds / 1000).toFixed(1)} s`,
  };
  return writers[locale](facts);
}

/** `--fix` leaves fixes that reach into other files to the editor. */
function staysIn(file: string, { edits }: ReportedFix): boolean {
  return edits.every((edit) => edit.file === file);
}

interface Facts {
  readonly findings: number;
  readonly counts: readonly { readonly severity: Severity; readonly count: number }[];
  readonly files: number;
  /** Findings that have a safe fix, and those that have only unsafe ones. */
  readonly fixable: number;
  readonly reviewable: number;
  /** Null when nobody asked for fixes. */
  readonly fixed: number | null;
  readonly errors: number;
  readonly time: string;
}

const chineseSeverities: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  information: "信息",
  hint: "提示",
};

const writers: Readonly<Record<Locale, (facts: Facts) => string>> = {
  en({ findings, counts, files, fixable, reviewable, fixed, errors, time }) {
    const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;
    const invariable: readonly Severity[] = ["information"];
    const severityCounts = counts.map(({ severity, count }) =>
      plural(count, severity, invariable.includes(severity) ? severity : undefined),
    );
    const what = findings === 0 ? "No findings" : `${plural(findings, "finding")} (${severityCounts.join(", ")})`;
    return [
      `${what} in ${plural(files, "file")}`,
      ...(fixed === null ? [] : [`${fixed} fixed`]),
      ...(fixable > 0 && fixed === null ? [`${fixable} can be fixed with --fix`] : []),
      ...(reviewable > 0 ? [`${reviewable} can be fixed with --fix --unsafe-fixes`] : []),
      ...(errors > 0 ? [plural(errors, "error")] : []),
      time,
    ].join(", ");
  },
  "zh-cn"({ findings, counts, files, fixable, reviewable, fixed, errors, time }) {
    const severityCounts = counts.map(({ severity, count }) => `${count} 个${chineseSeverities[severity]}`);
    const what = findings === 0 ? "没有发现问题" : `发现 ${findings} 个问题（${severityCounts.join("，")}）`;
    return [
      `已检查 ${files} 个文件，${what}`,
      ...(fixed === null ? [] : [`已修复 ${fixed} 个`]),
      ...(fixable > 0 && fixed === null ? [`其中 ${fixable} 个可用 --fix 修复`] : []),
      ...(reviewable > 0 ? [`其中 ${reviewable} 个可用 --fix --unsafe-fixes 修复`] : []),
      ...(errors > 0 ? [`${errors} 处出错`] : []),
      `用时 ${time}`,
    ].join("，");
  },
};
