import type { Analysis } from "../../engine/analysis.ts";
import { type AnalysedText, applyFixes } from "../../engine/applyFixes.ts";
import type { TextEdit } from "../../model/finding.ts";

/**
 * The edits that apply every safe fix, until none is left. They are stated in offsets of the text as it is now, do not
 * overlap, and are none when nothing can be fixed. `analyse` analyses a text that stands for the document for a moment.
 */
export function fixAll(current: AnalysedText, analyse: (text: string) => Analysis): readonly TextEdit[] {
  const { text, rounds } = applyFixes(current, analyse);
  const [first = []] = rounds;
  return rounds.length > 1 ? [replacement(current.text, text)] : first;
}

/** The one edit that turns `before` into `after`. */
function replacement(before: string, after: string): TextEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = before.length;
  let newEnd = after.length;
  while (end > start && newEnd > start && before[end - 1] === after[newEnd - 1]) {
    end--;
    newEnd--;
  }
  return { start, end, newText: after.slice(start, newEnd) };
}
