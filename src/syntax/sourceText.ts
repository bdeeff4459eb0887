import { blankForeignLines } from "./foreignLines.ts";
import type { GrammarName } from "./grammarName.ts";

/** Replaces the text between `start` and `end` (UTF-16 code units of the text before this change). */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** A text as its author sees it, and as the parser is given it: of the same length, foreign lines blank. */
export interface SourceText {
  readonly text: string;
  readonly source: string;
}

/** A text as its grammar's parser should see it. */
export function createSourceText(text: string, grammar: GrammarName): SourceText {
  return { text, source: blankForeignLines(text, grammar) };
}

/** A changed text, and what changed for the parser: null when that is nothing. */
export interface SourceChange {
  readonly after: SourceText;
  readonly change: TextChange | null;
}

/** A change of what the parser is given, and all of it afterwards, so that nobody has to put a long text together again. */
export interface SourceEdit extends TextChange {
  readonly after: string;
}

/**
 * Applies a change at a cost that depends on the lines that it touches: a line is foreign or not whatever
 * stands around it, so only these are judged again.
 */
export function changeSourceText(before: SourceText, change: TextChange, grammar: GrammarName): SourceChange {
  const text = applyChange(before.text, change);
  // To look into a text that was just put together copies it.
  const start = lineStart(before.text, change.start);
  const oldEnd = lineEnd(before.text, change.end);
  const lines = before.text.slice(start, change.start) + change.newText + before.text.slice(change.end, oldEnd);
  const blanked = blankForeignLines(lines, grammar);
  const lineChange = { start, end: oldEnd, newText: blanked };
  const isPlain = before.source === before.text && blanked === lines;
  const source = isPlain ? text : applyChange(before.source, lineChange);
  return { after: { text, source }, change: narrowed(before.source.slice(start, oldEnd), lineChange) };
}

/** The text after the change. */
export function applyChange(text: string, { start, end, newText }: TextChange): string {
  return text.slice(0, start) + newText + text.slice(end);
}

/** Changes that were made one after another, as one. */
export function mergeChanges(before: string, after: string, changes: readonly TextChange[]): TextChange {
  let { length } = before;
  let start = Number.POSITIVE_INFINITY;
  let behind = Number.POSITIVE_INFINITY;
  for (const change of changes) {
    start = Math.min(start, change.start);
    behind = Math.min(behind, length - change.end);
    length += change.newText.length - (change.end - change.start);
  }
  return { start, end: before.length - behind, newText: after.slice(start, after.length - behind) };
}

/** Where the line of `offset` begins. Here a carriage return ends a line, too, as it does for a pattern. */
function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return start;
}

function lineEnd(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineEnd(text.charCodeAt(end))) end++;
  return end;
}

function isLineEnd(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

/** The part of a change that makes a difference, given the text that it replaces; null when there is none. */
function narrowed(replaced: string, { start, newText }: TextChange): TextChange | null {
  if (replaced === newText) return null;
  const shorter = Math.min(replaced.length, newText.length);
  let prefix = 0;
  while (prefix < shorter && replaced.charCodeAt(prefix) === newText.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  const limit = shorter - prefix;
  while (
    suffix < limit &&
    replaced.charCodeAt(replaced.length - 1 - suffix) === newText.charCodeAt(newText.length - 1 - suffix)
  ) {
    suffix++;
  }
  return {
    start: start + prefix,
    end: start + replaced.length - suffix,
    newText: newText.slice(prefix, newText.length - suffix),
  };
}
