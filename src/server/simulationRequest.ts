import type { Range } from "vscode-languageserver";
import { isMarkdown } from "../engine/markdown/markdownFiles.ts";
import type { TimelineInput } from "../engine/timeline/fixedText.ts";
import { timelineSubject } from "../engine/timeline/timelineSubject.ts";
import type { TimelineTarget } from "../engine/timeline/timelineTarget.ts";
import type { Span } from "../model/span.ts";
import type { SimulationSubject } from "../simulation/simulationSubject.ts";
import type { Analysed } from "./openDocuments.ts";
import { spanOf } from "./ranges.ts";

/**
 * The program of a place: of a finding with its very range, of the file when all of it is selected, of the selected
 * lines, or of the function around a cursor.
 */
export function simulationSubject({ document, analysis, tryTexts }: Analysed, range: Range): SimulationSubject | null {
  const span = spanOf(document.text, range);
  if (isMarkdown(document.languageId)) {
    const block = analysis.blockAt?.(span.start);
    return block ? timelineSubject(block, targetOf(block, block.spanOf(span))) : null;
  }
  return tryTexts((analyse) => {
    const input: TimelineInput = { text: document.text.getText(), analysis, analyse };
    return timelineSubject(input, targetOf(input, span));
  });
}

function targetOf({ text, analysis }: TimelineInput, span: Span): TimelineTarget {
  const finding = analysis.findings.find((one) => one.span.start === span.start && one.span.end === span.end);
  if (finding) return { kind: "finding", rule: finding.rule, span };
  if (span.start === span.end) return { kind: "place", span };
  const isWhole = text.slice(0, span.start).trim() === "" && text.slice(span.end).trim() === "";
  return isWhole ? { kind: "module" } : { kind: "selection", span: withoutRim(text, span) };
}

/** Whoever selects whole lines selects the end of the last one as well, which is in no function any more. */
function withoutRim(text: string, { start, end }: Span): Span {
  const selected = text.slice(start, end);
  if (selected.trim() === "") return { start, end };
  return { start: start + selected.length - selected.trimStart().length, end: start + selected.trimEnd().length };
}
