import type { Locale } from "../../model/finding.ts";
import type { CheckReport, ReportedFinding, ReportedFix } from "../check/report.ts";
import { codeFrameLines } from "./codeFrameLines.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";
import { textSummary } from "./textSummary.ts";

const words = {
  via: { en: "via", "zh-cn": "经由" },
  fix: { en: "fix", "zh-cn": "修复" },
  unsafeFix: { en: "fix, to be reviewed", "zh-cn": "修复（需人工确认）" },
  noFix: { en: "no fix", "zh-cn": "无法修复" },
  note: { en: "note", "zh-cn": "依据" },
} as const;

/** The report for people: each finding with its code, then what could not be read, then the counts. */
export function formatText(report: CheckReport, locale: Locale, style: Style): string {
  const blocks = report.findings.map((finding) => `${findingLines(finding, locale, style).join("\n")}\n\n`);
  const errors = report.errors.map(
    ({ file, message }) => `${style.strong(printable(file))}: ${printable(message[locale])}\n`,
  );
  if (errors.length > 0) errors.push("\n");
  return `${blocks.join("")}${errors.join("")}${textSummary(report, locale)}\n`;
}

/** "Run it in a worker (new file: work.worker.js)". */
function titleOf({ title, creates = [] }: ReportedFix, locale: Locale): string {
  const files = creates.map(({ file }) => file).join(", ");
  if (files === "") return title[locale];
  return locale === "en" ? `${title.en} (new file: ${files})` : `${title["zh-cn"]}（新文件：${files}）`;
}

function findingLines(finding: ReportedFinding, locale: Locale, style: Style): string[] {
  const { file, range, severity, rule, message } = finding;
  const place = style.strong(`${printable(file)}:${range.start.line}:${range.start.column}`);
  const note = (word: keyof typeof words, text: string) =>
    `  ${style.dim(`${words[word][locale]}:`)} ${printable(text)}`;
  return [
    `${place} ${style.severity(severity, severity)} ${style.dim(rule)} ${printable(message[locale])}`,
    ...codeFrameLines(finding.frame, severity, style),
    ...finding.chain.map((hop) => note("via", `${hop.name} (${hop.file}:${hop.line}:${hop.column})`)),
    ...finding.related.map(
      (place) => `  ${printable(`${place.file}:${place.line}:${place.column}`)} ${printable(place.message[locale])}`,
    ),
    ...finding.evidence.map((text) => note("note", text[locale])),
    ...finding.fixes.map((fix: ReportedFix) =>
      note(fix.applicability === "safe" ? "fix" : "unsafeFix", titleOf(fix, locale)),
    ),
    ...(finding.fixes.length > 0 ? [] : finding.withheld.map(({ reason }) => note("noFix", reason[locale]))),
  ];
}
