import type { Locale, LocalizedText, WithheldFix } from "../../model/finding.ts";
import type { CheckReport, ReportedFinding } from "../check/report.ts";

/** The version of the document's shape; it changes when a reader of the old one would break. */
const shapeVersion = 1;

/** The report as one JSON document, messages in one language. */
export function formatJson({ summary, findings, errors }: CheckReport, locale: Locale): string {
  const document = {
    version: shapeVersion,
    summary,
    findings: findings.map((finding) => jsonFinding(finding, locale)),
    errors: errors.map(({ file, message }) => ({ file, message: message[locale] })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

function jsonFinding(finding: ReportedFinding, locale: Locale): object {
  const inLocale = (text: LocalizedText) => text[locale];
  const withheldFix = ({ title, reason }: WithheldFix) => ({ title: inLocale(title), reason: inLocale(reason) });
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    message: inLocale(finding.message),
    file: finding.file,
    range: finding.range,
    chain: finding.chain.map(({ file, line, column, name }) => ({ file, line, column, name })),
    evidence: finding.evidence.map(inLocale),
    concepts: finding.concepts,
    fixes: finding.fixes.map(({ title, ...fix }) => ({ title: inLocale(title), ...fix })),
    ...(finding.withheld.length > 0 ? { withheldFixes: finding.withheld.map(withheldFix) } : {}),
  };
}
