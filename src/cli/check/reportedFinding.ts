import type { Analysis } from "../../engine/analysis.ts";
import { offeredFixes, withheldFixes } from "../../engine/offeredFixes.ts";
import { everything, isSelected, type Selection } from "../../engine/selection.ts";
import type { Finding, Fix } from "../../model/finding.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { displayUri } from "../files/paths.ts";
import { codeFramesOf } from "./codeFrame.ts";
import { createLineMaps, createPlaces, type LineMaps, type Places } from "./places.ts";
import type { ReportedFinding, ReportedFix } from "./report.ts";

/** What a finding is told relative to. */
export interface ReportingOptions {
  /** What paths are relative to. */
  readonly cwd: string;
  /** By default, all of them. */
  readonly selection?: Selection;
  /** The lines of other files than the analysed one; by default they are read as they are now. */
  readonly lineMaps?: LineMaps | undefined;
}

/** The selected findings of an analysis in terms of files, lines and columns, with their fixes. */
export function reportFindings(
  analysis: Analysis,
  text: string,
  { cwd, selection = everything, lineMaps = createLineMaps() }: ReportingOptions,
): ReportedFinding[] {
  if (!analysis.findings.some((finding) => isSelected(finding, selection))) return [];
  const lineMap = createLineMap(text);
  const places = createPlaces(analysis.uri, lineMap, cwd, lineMaps);
  const frameOf = codeFramesOf(text, lineMap);
  return analysis.findings.flatMap((finding, index) => {
    if (!isSelected(finding, selection)) return [];
    const fixes = finding.hasFix ? offeredFixes(analysis.fixes(index), true) : [];
    return [
      {
        ...located(finding, places),
        fixes: fixes.map((fix) => reportFix(fix, places, cwd)),
        withheld: finding.hasFix ? withheldFixes(analysis.withheld(index), fixes) : [],
        frame: frameOf(finding.span),
      },
    ];
  });
}

function located(finding: Finding, places: Places): Omit<ReportedFinding, "fixes" | "withheld" | "frame"> {
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

function reportFix({ title, applicability, documents, creates }: Fix, places: Places, cwd: string): ReportedFix {
  const edits = documents.flatMap((document) =>
    document.edits.map((edit) => ({
      file: places.start(document.uri, edit).file,
      range: places.range(document.uri, edit),
      newText: edit.newText,
    })),
  );
  if (!creates) return { title, applicability, edits };
  const files = creates.map(({ uri, text }) => ({ file: displayUri(uri, cwd), text }));
  return { title, applicability, edits, creates: files };
}
