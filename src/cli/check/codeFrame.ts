import type { LineMap } from "../../model/lineMap.ts";
import type { Span } from "../../model/span.ts";
import type { CodeFrame } from "./report.ts";

/** Lines shown before and after the one that is underlined. */
const contextLines = 2;
/** What is shown of a longer line, in UTF-16 code units, and how much of it stands before the finding. */
const windowLength = 160;
const windowLead = 60;

/** Makes the frames of one text. */
export function codeFramesOf(text: string, lineMap: LineMap): (span: Span) => CodeFrame {
  return (span) => frameOf(text, lineMap, span);
}

function frameOf(text: string, lineMap: LineMap, span: Span): CodeFrame {
  const { line, column } = lineMap.positionAt(span.start);
  const first = Math.max(0, line - contextLines);
  const last = Math.min(lineMap.lineCount() - 1, line + contextLines);
  const isShort = column < windowLength - windowLead;
  const cut = isShort ? 0 : column - windowLead;
  const lines: string[] = [];
  for (let index = first; index <= last; index++) lines.push(windowOf(lineContent(text, lineMap, index), cut));
  while (lines.at(-1)?.trim() === "" && lines.length > line - first + 1) lines.pop();
  const shift = cut > 0 ? 1 - cut : 0;
  const flagged = lines[line - first] ?? "";
  const start = Math.min(column + shift, flagged.length);
  const end = Math.min(span.end - lineMap.startOf(line) + shift, flagged.length);
  return { firstLine: first + 1, lines, underline: { index: line - first, start, end: Math.max(end, start) } };
}

/** A line without its terminator. */
function lineContent(text: string, lineMap: LineMap, line: number): string {
  return text.slice(lineMap.startOf(line), lineMap.startOf(line + 1)).replace(/[\r\n]+$/, "");
}

/** The part of a line from `cut` on that fits; dots stand for what is missing. */
function windowOf(line: string, cut: number): string {
  const head = cut > 0 && line !== "" ? "…" : "";
  const tail = line.length > cut + windowLength ? "…" : "";
  return head + line.slice(cut, cut + windowLength) + tail;
}
