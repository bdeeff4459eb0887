import type { Range } from "vscode-languageserver";
import type { Analysis } from "../engine/analysis.ts";
import { isMarkdown } from "../engine/markdown/markdownFiles.ts";
import { type TimelineInput, timelineSubject } from "../engine/timeline/timelineSubject.ts";
import type { TimelineTarget } from "../engine/timeline/timelineTarget.ts";
import type { Span } from "../model/span.ts";
import type { SimulationSubject } from "../simulation/contract.ts";
import type { Analysed } from "./openDocuments.ts";
import { spanOf } from "./ranges.ts";

/** The program of a place: of a finding with its very range, of the selected lines, or of the function around a cursor. */
export function simulationSubject({ document, analysis, tryTexts }: Analysed, range: Range): SimulationSubject | null {
  const span = spanOf(document.text, range);
  if (isMarkdown(document.languageId)) {
    const block = analysis.blockAt?.(span.start);
    return block ? timelineSubject(block, targetOf(block.analysis, block.spanOf(span))) : null;
  }
  return tryTexts((analyse) => {
    const input: TimelineInput = { text: document.text.getText(), analysis, analyse };
    return timelineSubject(input, targetOf(analysis, span));
  });
}

function targetOf({ findings }: Analysis, span: Span): TimelineTarget {
  const finding = findings.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (finding) return { kind: "finding", rule: finding.rule, span };
  return span.start === span.end ? { kind: "place", span } : { kind: "selection", span };
}
