import type { TextEdit } from "./finding.ts";

/** Edits by place, in a list of their own. Insertions at one place keep their order. */
export function orderedEdits(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** The text after all edits, which are stated in offsets of `text` and must not overlap. Insertions at one place keep their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of orderedEdits(edits)) {
    if (start < at) throw new RangeError(`Two edits overlap at offset ${start}.`);
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

/** Whether any edit of `left` touches what an edit of `right` replaces, or both insert at the same place. */
export function editsConflict(left: readonly TextEdit[], right: readonly TextEdit[]): boolean {
  return left.some((a) => right.some((b) => a.start <= b.end && b.start <= a.end));
}
