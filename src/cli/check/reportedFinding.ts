import type { Analysis } from "../../engine/analysis.ts";
import type { Finding, Fix } from "../../model/finding.ts";
import { codeFramesOf } from "./codeFrame.ts";
import { createPlaces, type Places } from "./places.ts";
import type { ReportedFinding, ReportedFix } from "./report.ts";

/** All findings of an analysis in terms of files, lines and columns, with their fixes. `cwd` is what paths are relative to. */
export function reportFindings(analysis: Analysis, text: string, cwd: string): ReportedFinding[] {
  if (analysis.findings.length === 0) return [];
  const places = createPlaces(analysis.uri, text, cwd);
  const frameOf = codeFramesOf(text);
  return analysis.findings.map((finding, index) => {
    const fixes = finding.hasFix ? analysis.fixes(index) : [];
    return {
      ...located(finding, places),
      fixes: fixes.map((fix) => reportFix(fix, places)),
      frame: frameOf(finding.span),
    };
  });
}

function located(finding: Finding, places: Places): Omit<ReportedFinding, "fixes" | "frame"> {
  const { uri, span, rule, severity, confidence, message, evidence, concepts } = finding;
  return {
    rule,
    severity,
    confidence,
    message,
    file: places.start(uri, span).file,
    range: places.range(uri, span),
    chain: finding.chain.map((hop) => ({ ...places.start(hop.uri, hop.span), name: hop.name })),
    related: finding.related.map((other) => ({ ...places.start(other.uri, other.span), message: other.message })),
    evidence,
    concepts,
  };
}

function reportFix({ title, applicability, documents }: Fix, places: Places): ReportedFix {
  const edits = documents.flatMap((document) =>
    document.edits.map((edit) => ({
      file: places.start(document.uri, edit).file,
      range: places.range(document.uri, edit),
      newText: edit.newText,
    })),
  );
  return { title, applicability, edits };
}
