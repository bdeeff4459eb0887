import type { CallableId } from "../../model/expression.ts";
import type { Finding, TextEdit } from "../../model/finding.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { type LineRun, lineRuns, type Rewrite } from "../../model/lineRuns.ts";
import { applyEdits } from "../../model/textEdits.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import type { Analysis } from "../analysis.ts";
import { applicableEdits, type FixPolicy } from "../applyFixes.ts";
import { callableAt, pathOf } from "./callablePath.ts";
import type { OtherFiles } from "./otherFiles.ts";
import type { Aim, TimelineTarget } from "./timelineTarget.ts";

/** A text, what was found in it, and how to look at another text in its place. */
export interface TimelineInput {
  readonly text: string;
  readonly analysis: Analysis;
  readonly analyse: (text: string) => Analysis;
  /** The files that its calls lead to; without them only what the project knows of those files is seen. */
  readonly others?: OtherFiles;
}

/** A text after fixes, and where in it to look. */
export interface FixedText {
  readonly text: string;
  readonly analysis: Analysis;
  readonly aim: Aim;
  /** Where its lines come from. */
  readonly lines: readonly LineRun[];
  /** The rules whose findings were fixed, sorted. */
  readonly rules: readonly string[];
}

/** Fixes make room for others; more rounds than these are not needed for a picture. */
const maximumRounds = 4;

/** The text after the fixes of a target; null when there are none. */
export function fixedText(input: TimelineInput, target: TimelineTarget, aim: Aim): FixedText | null {
  const path = pathOf(input.analysis.view, aim.callable);
  const rules = new Set<string>();
  const rewrites: Rewrite[] = [];
  let { text, analysis } = input;
  let callable: CallableId | null = aim.callable;
  let lines = aim.lines;
  for (let round = 0; round < maximumRounds && callable !== null; round++) {
    const { edits, count } = applicableEdits(analysis, policyOf(target, analysis.view, callable, round, rules));
    if (count === 0) break;
    lines = lines && movedLines(lines, edits, text);
    rewrites.push({ text, edits });
    text = applyEdits(text, edits);
    analysis = input.analyse(text);
    callable = callableAt(analysis.view, path);
  }
  if (text === input.text || callable === null) return null;
  return { text, analysis, aim: { callable, lines }, lines: lineRuns(rewrites), rules: [...rules].sort() };
}

/** The fixes of a finding, or of all findings in what is seen. */
function policyOf(
  target: TimelineTarget,
  { module }: ModuleView,
  callable: CallableId,
  round: number,
  rules: Set<string>,
): FixPolicy {
  const around = module.callables[callable];
  return {
    allowsUnsafe: true,
    createsFiles: false,
    isWanted(finding) {
      const isIt =
        target.kind === "finding"
          ? round === 0 && isSame(finding, target)
          : around !== undefined && finding.span.start >= around.start && finding.span.end <= around.end;
      if (isIt && finding.hasFix) rules.add(finding.rule);
      return isIt;
    },
  };
}

/** Whether a finding is the one that a target names. */
export function isSame({ rule, span }: Finding, target: TimelineTarget & { kind: "finding" }): boolean {
  return (
    (target.rule === null || rule === target.rule) && span.start === target.span.start && span.end === target.span.end
  );
}

/** Where the lines of a selection are after the edits: lines added before it move it, those inside lengthen it. */
function movedLines(
  lines: NonNullable<Aim["lines"]>,
  edits: readonly TextEdit[],
  text: string,
): NonNullable<Aim["lines"]> {
  const map = createLineMap(text);
  let { first, last } = lines;
  for (const { start, end, newText } of edits) {
    const added = newText.split("\n").length - text.slice(start, end).split("\n").length;
    const line = map.lineOf(start) + 1;
    if (line < lines.first) first += added;
    if (line <= lines.last) last += added;
  }
  return { first, last: Math.max(first, last) };
}
