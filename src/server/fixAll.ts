import type { Analysis } from "../engine/analysis.ts";
import type { Fix, TextEdit } from "../model/finding.ts";
import { applyEdits, editsConflict } from "../model/textEdits.ts";

/** Analyses a text that stands for the document for a moment. */
export type AnalyseText = (text: string) => Analysis;

/** A fix can make place for another; what is not stable after this many rounds is left as it is. */
const maximumRounds = 10;

/**
 * The edits that apply every preferred fix that is safe, until none is left. They are stated in offsets of `text`,
 * do not overlap, and are none when nothing can be fixed. Fixes that also change other documents are left to the user.
 */
export function fixAll(uri: string, text: string, analysis: Analysis, analyseText: AnalyseText): readonly TextEdit[] {
  const first = safeEdits(uri, analysis);
  if (first.length === 0) return [];
  let fixed = applyEdits(text, first);
  for (let round = 1; round < maximumRounds; round++) {
    const edits = safeEdits(uri, analyseText(fixed));
    if (edits.length === 0) return round === 1 ? first : [replacement(text, fixed)];
    fixed = applyEdits(fixed, edits);
  }
  return [replacement(text, fixed)];
}

/** The edits of as many preferred safe fixes as fit beside each other, in the order of the findings. */
function safeEdits(uri: string, analysis: Analysis): readonly TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const [index, { hasFix }] of analysis.findings.entries()) {
    const [fix] = hasFix ? analysis.fixes(index) : [];
    const edits = fix && editsWithin(uri, fix);
    if (edits && !editsConflict(chosen, edits)) chosen.push(...edits);
  }
  return chosen;
}

function editsWithin(uri: string, { applicability, documents }: Fix): readonly TextEdit[] | null {
  const [document] = documents;
  if (applicability !== "safe" || documents.length !== 1 || document?.uri !== uri) return null;
  return document.edits;
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
