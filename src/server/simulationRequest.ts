import type { Range } from "vscode-languageserver";
import { isMarkdown } from "../engine/markdown/markdownFiles.ts";
import type { TimelineInput } from "../engine/timeline/fixedText.ts";
import { timelineSubject } from "../engine/timeline/timelineSubject.ts";
import type { TimelineTarget } from "../engine/timeline/timelineTarget.ts";
import type { Span } from "../model/span.ts";
import type { Source } from "../simulation/extraction/source.ts";
import type { SimulationSubject } from "../simulation/simulationSubject.ts";
import type { Analysed } from "./openDocuments.ts";
import { spanOf } from "./ranges.ts";

/**
 * The program of a place: of a finding with its very range, of the file when all of it is selected, of the selected
 * lines, or of the function around a cursor.
 */
export async function simulationSubject(
  analysed: Analysed,
  range: Range,
  loadText: (uri: string) => Promise<string | null>,
): Promise<SimulationSubject | null> {
  const { document, analysis, tryTexts, project, otherSource } = analysed;
  const span = spanOf(document.text, range);
  if (isMarkdown(document.languageId)) {
    const block = analysis.blockAt?.(span.start);
    return block ? timelineSubject(block, targetOf(block, block.spanOf(span))) : null;
  }
  const text = document.text.getText();
  const sources = new Map<string, Source | null>();
  for (let round = 0; ; round++) {
    const missing = new Set<string>();
    const read = (uri: string) => {
      if (!sources.has(uri)) missing.add(uri);
      return sources.get(uri) ?? null;
    };
    const found = tryTexts((analyse) => {
      const input: TimelineInput = { text, analysis, analyse, others: { project, read } };
      return timelineSubject(input, targetOf(input, span));
    });
    const unknown = project()?.takeMissing() ?? [];
    for (const uri of unknown) if (!sources.has(uri)) missing.add(uri);
    if (missing.size === 0 || round === mostRounds || document.text.getText() !== text) return found;
    for (const uri of missing) {
      const other = await loadText(uri).catch(() => null);
      const source = other === null ? null : await otherSource(uri, other);
      sources.set(uri, source);
      if (source && unknown.includes(uri)) project()?.setFile(uri, source.view.summary());
    }
  }
}

/** How far away files may be that are read for a timeline: each round reads those to which the last ones lead. */
const mostRounds = 6;

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
