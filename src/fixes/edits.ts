import type { TextEdit } from "../model/finding.ts";
import { orderedEdits } from "../model/textEdits.ts";

/** An edit that only adds text. */
export function insertAt(offset: number, newText: string): TextEdit {
  return { start: offset, end: offset, newText };
}

/**
 * The edits in order, those that touch each other made one, so that no two of them share an insertion point.
 * Insertions at one place keep their order.
 */
export function joinTouching(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of orderedEdits(edits)) {
    const last = joined.at(-1);
    if (last?.end === edit.start) {
      joined[joined.length - 1] = { start: last.start, end: edit.end, newText: last.newText + edit.newText };
    } else {
      joined.push(edit);
    }
  }
  return joined;
}

/** Whether any two edits, sorted by place, claim the same text. */
export function doOverlap(edits: readonly TextEdit[]): boolean {
  return edits.some((edit, index) => (edits[index + 1]?.start ?? Number.POSITIVE_INFINITY) < edit.end);
}
