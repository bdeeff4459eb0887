/** Lines of a changed text that follow each other, and where they come from. Lines count from 1. */
export interface LineRun {
  /** The first line of the run in the changed text; it ends where the next one begins. */
  readonly line: number;
  /** The line of the original text that the first line is. */
  readonly original: number;
  /** The lines are new: all of them stand for that one line of the original, the first that they replace. */
  readonly isNew: boolean;
}

/** More lines than this on both sides are not compared one by one. */
const most = 2_000;

/** Where the lines of a changed text come from. Texts that are alike give one run. */
export function lineRuns(original: string, changed: string): LineRun[] {
  const before = original.split("\n");
  const after = changed.split("\n");
  let head = 0;
  while (head < before.length && head < after.length && before[head] === after[head]) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (tail < shorter && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const kept = keptLines(before.slice(head, before.length - tail), after.slice(head, after.length - tail));
  const sources: (number | null)[] = after.map((_, index) => {
    if (index < head) return index;
    if (index >= after.length - tail) return before.length - (after.length - index);
    const inside = kept[index - head] ?? null;
    return inside === null ? null : inside + head;
  });
  return runsOf(sources, before.length);
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

/** For each line of `after` the index of the line of `before` that it is: a longest common subsequence. */
function keptLines(before: readonly string[], after: readonly string[]): (number | null)[] {
  const kept: (number | null)[] = after.map(() => null);
  if (before.length > most || after.length > most) return kept;
  const width = after.length + 1;
  const lengths = new Uint16Array((before.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--) {
    for (let column = after.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let [row, column] = [0, 0];
  while (row < before.length && column < after.length) {
    if (before[row] === after[column]) kept[column++] = row++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}
