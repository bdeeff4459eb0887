import type { TextEdit } from "../model/finding.ts";
import { lineEndAt, lineIndentation, lineStartAt, lineTerminatorOf, nextLineAt } from "../model/lines.ts";
import type { Module } from "../model/module.ts";
import { anchorStatement, readSuppressions, type Suppression } from "./suppression.ts";

/** The document into which a suppression is written. `mark` begins a comment. */
export interface SuppressionTarget {
  readonly module: Module;
  readonly text: string;
  readonly mark: "#" | "//";
}

/** The edit that silences `rule` for the statement around `offset`: in the comment there, else on a new line before it. */
export function suppressStatement({ module, text, mark }: SuppressionTarget, rule: string, offset: number): TextEdit {
  const suppressions = readSuppressions(module, text);
  const about = suppressions.holding(offset);
  const existing = about ? about.rules && about : suppressions.findList(offset);
  if (existing) return addToList(existing, rule, text);
  const at = about ? offset : (anchorStatement(module, text, offset)?.start ?? offset);
  const start = lineStartAt(text, at);
  const comment = `interleave: ignore[${rule}]`;
  // Between JSX tags a comment needs braces around it.
  const isBraced = about !== null && text.slice(start, at).trim() === "{";
  const line = `${lineIndentation(text, at)}${isBraced ? `{/* ${comment} */}` : `${mark} ${comment}`}`;
  return { start, end: start, newText: line + lineTerminatorOf(text) };
}

/** The edit that silences `rule` in the whole document: a line at the top, below a hashbang and an encoding line. */
export function suppressFile({ module, text, mark }: SuppressionTarget, rule: string): TextEdit {
  const existing = readSuppressions(module, text).all.find(({ line, rules }) => line === null && rules !== null);
  if (existing) return addToList(existing, rule, text);
  let start = text.startsWith("\uFEFF") ? 1 : 0;
  while (start < text.length && /^(?:#!|#.*coding[:=])/.test(text.slice(start, lineEndAt(text, start)))) {
    start = nextLineAt(text, start);
  }
  return { start, end: start, newText: `${mark} interleave: ignore-file[${rule}]${lineTerminatorOf(text)}` };
}

function addToList({ comment, rules }: Suppression, rule: string, text: string): TextEdit {
  const bracket = text.indexOf("]", comment.start);
  return { start: bracket, end: bracket, newText: rules?.some((id) => id !== "") ? `, ${rule}` : rule };
}
