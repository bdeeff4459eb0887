import type { TextEdit } from "./finding.ts";
import { applyEdits, orderedEdits } from "./textEdits.ts";

/** Lines of a changed text that follow each other, and where they come from. Lines count from 1. */
export interface LineRun {
  /** The first line of the run in the changed text; it ends where the next one begins. */
  readonly line: number;
  /** The line of the original text that the first line is. */
  readonly original: number;
  /** The lines are new: all of them stand for that one line of the original, the first that they replace. */
  readonly isNew: boolean;
}

/** A text, and edits of it that do not overlap. */
export interface Rewrite {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/** Where the lines come from of a text that is changed once, or several times: each rewrite starts from what the one before it gave. */
export function lineRuns(rewrites: readonly Rewrite[]): LineRun[] {
  const count = rewrites[0]?.text.split("\n").length ?? 1;
  let sources: readonly (number | null)[] = Array.from({ length: count }, (_, index) => index);
  for (const rewrite of rewrites) {
    const before = sources;
    sources = keptLines(rewrite).map((source) => (source === null ? null : (before[source] ?? null)));
  }
  return runsOf(sources, count);
}

/** The line of the original text for a line of the changed one, both from 1, and whether that line is new. */
export function originalLine(
  runs: readonly LineRun[],
  line: number,
): { readonly line: number; readonly isNew: boolean } {
  const run = runs.findLast((one) => one.line <= line);
  if (!run) return { line, isNew: false };
  return { line: run.isNew ? run.original : run.original + line - run.line, isNew: run.isNew };
}

function runsOf(sources: readonly (number | null)[], count: number): LineRun[] {
  const runs: LineRun[] = [];
  let next = 0;
  let isInside: boolean | null = null;
  for (const [index, source] of sources.entries()) {
    const isNew = source === null;
    if (isNew !== isInside || (source !== null && source !== next)) {
      runs.push({ line: index + 1, original: Math.min(source ?? next, count - 1) + 1, isNew });
    }
    if (source !== null) next = source + 1;
    isInside = isNew;
  }
  return runs;
}

/** For each line after the edits the index of the line that it was; null where an edit writes in it. */
function keptLines({ text, edits }: Rewrite): (number | null)[] {
  const after = applyEdits(text, edits).split("\n");
  const starts = new Map<number, number>();
  let at = 0;
  for (const [index, line] of after.entries()) {
    starts.set(at, index);
    at += line.length + 1;
  }
  const changes = orderedEdits(edits).map((edit) => narrowed(text, edit));
  const kept: (number | null)[] = after.map(() => null);
  let [start, moved, next] = [0, 0, 0];
  for (const [index, line] of text.split("\n").entries()) {
    const end = start + line.length;
    for (let change = changes[next]; change && change.end <= start; change = changes[++next]) {
      moved += change.newText.length - (change.end - change.start);
    }
    const change = changes[next];
    const place = starts.get(start + moved);
    if ((!change || change.start >= end) && place !== undefined && after[place] === line) kept[place] = index;
    start = end + 1;
  }
  return kept;
}

/** The edit without what it writes as it was. */
function narrowed(text: string, { start, end, newText }: TextEdit): TextEdit {
  const old = text.slice(start, end);
  const shorter = Math.min(old.length, newText.length);
  let head = 0;
  while (head < shorter && old[head] === newText[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === newText[newText.length - 1 - tail]) tail++;
  return { start: start + head, end: end - tail, newText: newText.slice(head, newText.length - tail) };
}
