import type { CreatedFile, Finding, Fix, TextEdit } from "../model/finding.ts";
import { applyEdits, editsConflict } from "../model/textEdits.ts";
import type { Analysis } from "./analysis.ts";
import { offeredFixes } from "./offeredFixes.ts";

/** Which fixes may be applied without asking. */
export interface FixPolicy {
  readonly allowsUnsafe: boolean;
  /** Whether files may be added. */
  readonly createsFiles: boolean;
  /** Whether this finding is to be fixed at all. */
  isWanted(finding: Finding): boolean;
}

/** Every finding, and nothing that needs a reader's eye. */
const everySafeFix: FixPolicy = { allowsUnsafe: false, createsFiles: false, isWanted: () => true };

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
  /** The files that belong to it. */
  readonly created: readonly CreatedFile[];
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
  let state: FixedText = { ...start, fixed: 0, rounds: [], created: [] };
  while (state.rounds.length < maximumRounds) {
    const { edits, count, created } = applicableEdits(state.analysis, policy, state.created);
    if (count === 0) break;
    const text = applyEdits(state.text, edits);
    if (seen.has(text)) break;
    seen.add(text);
    const rounds = [...state.rounds, edits];
    state = { text, analysis: analyse(text), fixed: state.fixed + count, rounds, created };
  }
  return state;
}

/** What may be done to a text at once. */
export interface ApplicableEdits {
  readonly edits: readonly TextEdit[];
  /** How many fixes they are. */
  readonly count: number;
  /** The files that belong to them, those that were there before included. */
  readonly created: readonly CreatedFile[];
}

/** The edits of as many allowed fixes as fit beside each other and beside the files that others add, in the order of the findings. */
export function applicableEdits(
  analysis: Analysis,
  policy: FixPolicy = everySafeFix,
  before: readonly CreatedFile[] = [],
): ApplicableEdits {
  const accepted: TextEdit[] = [];
  const created = [...before];
  let count = 0;
  for (const [index, finding] of analysis.findings.entries()) {
    if (!finding.hasFix || !policy.isWanted(finding)) continue;
    const allowed = firstAllowed(analysis.fixes(index), analysis.uri, policy);
    if (!allowed || editsConflict(accepted, allowed.edits)) continue;
    const added = filesBeside(created, allowed.creates);
    if (!added) continue;
    accepted.push(...allowed.edits);
    created.push(...added);
    count++;
  }
  return { edits: accepted, count, created };
}

function firstAllowed(fixes: readonly Fix[], uri: string, { allowsUnsafe, createsFiles }: FixPolicy) {
  const offered = offeredFixes(fixes, createsFiles);
  const fix = offered.find(({ applicability }) => applicability === "safe" || allowsUnsafe);
  if (!fix?.documents.every((document) => document.uri === uri)) return null;
  const edits = fix.documents.flatMap((document) => document.edits);
  return edits.length > 0 ? { edits, creates: fix.creates ?? [] } : null;
}

/** The files that are new; null when one of them is there with another text. */
function filesBeside(known: readonly CreatedFile[], files: readonly CreatedFile[]): readonly CreatedFile[] | null {
  const isOther = (file: CreatedFile) => known.some(({ uri, text }) => uri === file.uri && text !== file.text);
  return files.some(isOther) ? null : files.filter(({ uri }) => !known.some((file) => file.uri === uri));
}
