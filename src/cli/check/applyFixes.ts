import type { Analysis } from "../../engine/analysis.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { applyEdits, editsConflict } from "../../model/textEdits.ts";
import { isSelected, type Selection } from "./selection.ts";

/** Which fixes `--fix` may apply. */
export interface FixPolicy {
  readonly allowsUnsafe: boolean;
  /** Only findings that matter to the user are fixed. */
  readonly selection: Selection;
}

/** A text after its fixes, the analysis of that text, and how many fixes it took. */
export interface FixedText {
  readonly text: string;
  readonly analysis: Analysis;
  readonly fixed: number;
}

/** One fix can make room for another, so the text is analysed again; two that undo each other must not go on for ever. */
const maximumRounds = 10;

/**
 * Applies to each finding the first of its fixes that the policy allows, as many at once as do not touch each other,
 * until nothing changes. Fixes that reach into other documents are left to the editor, which can undo them as one.
 */
export function applyFixes(text: string, analyse: (text: string) => Analysis, policy: FixPolicy): FixedText {
  const seen = new Set([text]);
  let state: FixedText = { text, analysis: analyse(text), fixed: 0 };
  for (let round = 0; round < maximumRounds; round++) {
    const { edits, count } = editsOf(state.analysis, policy);
    if (count === 0) break;
    const next = applyEdits(state.text, edits);
    if (seen.has(next)) break;
    seen.add(next);
    state = { text: next, analysis: analyse(next), fixed: state.fixed + count };
  }
  return state;
}

function editsOf(analysis: Analysis, policy: FixPolicy): { edits: TextEdit[]; count: number } {
  const accepted: TextEdit[] = [];
  let count = 0;
  for (const [index, finding] of analysis.findings.entries()) {
    if (!finding.hasFix || !isSelected(finding, policy.selection)) continue;
    const edits = firstAllowed(analysis.fixes(index), analysis.uri, policy);
    if (!edits || editsConflict(accepted, edits)) continue;
    accepted.push(...edits);
    count++;
  }
  return { edits: accepted, count };
}

function firstAllowed(fixes: readonly Fix[], uri: string, policy: FixPolicy): readonly TextEdit[] | null {
  const fix = fixes.find(({ applicability }) => applicability === "safe" || policy.allowsUnsafe);
  if (!fix?.documents.every((document) => document.uri === uri)) return null;
  const edits = fix.documents.flatMap((document) => document.edits);
  return edits.length > 0 ? edits : null;
}
