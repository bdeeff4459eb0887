import type { Finding, Fix, TextEdit } from "../model/finding.ts";
import { applyEdits, editsConflict } from "../model/textEdits.ts";
import type { Analysis } from "./analysis.ts";

/** Which fixes may be applied without asking. */
export interface FixPolicy {
  readonly allowsUnsafe: boolean;
  /** Whether this finding is to be fixed at all. */
  isWanted(finding: Finding): boolean;
}

/** Every finding, and nothing that needs a reader's eye. */
const everySafeFix: FixPolicy = { allowsUnsafe: false, isWanted: () => true };

/** A text and what was found in it. */
export interface AnalysedText {
  readonly text: string;
  readonly analysis: Analysis;
}

/** A text after its fixes. */
export interface FixedText extends AnalysedText {
  /** How many fixes it took. */
  readonly fixed: number;
  /** The edits of each round, in offsets of the text that the rounds before it gave. */
  readonly rounds: readonly (readonly TextEdit[])[];
}

/** One fix can make room for another, so the text is analysed again; two that undo each other must not go on for ever. */
const maximumRounds = 10;

/**
 * Applies to each finding the first of its fixes that the policy allows, as many at once as do not touch each other,
 * until nothing changes. Fixes that reach into other documents are left to the user, who can look at them.
 */
export function applyFixes(
  start: AnalysedText,
  analyse: (text: string) => Analysis,
  policy: FixPolicy = everySafeFix,
): FixedText {
  const seen = new Set([start.text]);
  let state: FixedText = { ...start, fixed: 0, rounds: [] };
  while (state.rounds.length < maximumRounds) {
    const { edits, count } = applicableEdits(state.analysis, policy);
    if (count === 0) break;
    const text = applyEdits(state.text, edits);
    if (seen.has(text)) break;
    seen.add(text);
    state = { text, analysis: analyse(text), fixed: state.fixed + count, rounds: [...state.rounds, edits] };
  }
  return state;
}

/** The edits of as many allowed fixes as fit beside each other, in the order of the findings, and how many those are. */
export function applicableEdits(
  analysis: Analysis,
  policy: FixPolicy = everySafeFix,
): { readonly edits: readonly TextEdit[]; readonly count: number } {
  const accepted: TextEdit[] = [];
  let count = 0;
  for (const [index, finding] of analysis.findings.entries()) {
    if (!finding.hasFix || !policy.isWanted(finding)) continue;
    const edits = firstAllowed(analysis.fixes(index), analysis.uri, policy);
    if (!edits || editsConflict(accepted, edits)) continue;
    accepted.push(...edits);
    count++;
  }
  return { edits: accepted, count };
}

function firstAllowed(fixes: readonly Fix[], uri: string, { allowsUnsafe }: FixPolicy): readonly TextEdit[] | null {
  const fix = fixes.find(({ applicability }) => applicability === "safe" || allowsUnsafe);
  if (!fix?.documents.every((document) => document.uri === uri)) return null;
  const edits = fix.documents.flatMap((document) => document.edits);
  return edits.length > 0 ? edits : null;
}
