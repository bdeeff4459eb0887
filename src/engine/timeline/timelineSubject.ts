import type { CallableId } from "../../model/expression.ts";
import type { Finding, TextEdit } from "../../model/finding.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { applyEdits } from "../../model/textEdits.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { extractProgram } from "../../simulation/extraction/extractProgram.ts";
import type { Source } from "../../simulation/extraction/source.ts";
import type { Program } from "../../simulation/program.ts";
import { defaultSettings } from "../../simulation/settings.ts";
import { simulate } from "../../simulation/simulate.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type { Analysis } from "../analysis.ts";
import { applicableEdits, type FixPolicy } from "../applyFixes.ts";
import { liveliestCallable } from "./liveliest.ts";
import { type Aim, aimsAt, type TimelineTarget } from "./timelineTarget.ts";

/** A text, what was found in it, and how to look at another text in its place. */
export interface TimelineInput {
  readonly text: string;
  readonly analysis: Analysis;
  readonly analyse: (text: string) => Analysis;
}

/** Functions of other files are seen by what the project knows of them. */
const alone = { source: () => null, linker: null };

/** Fixes make room for others; more rounds than these are not needed for a picture. */
const maximumRounds = 4;

/** The program of a target, and the same after its fixes. Null when the target is not there, or has nothing to show. */
export function timelineSubject(input: TimelineInput, target: TimelineTarget): SimulationSubject | null {
  const { analysis, text } = input;
  const lines = createLineMap(text);
  const aims =
    target.kind === "module"
      ? [{ callable: liveliestCallable(input), lines: null }]
      : aimsAt(target, analysis.view, lines);
  const source: Source = { uri: analysis.uri, text, view: analysis.view };
  const programs = aims
    .map((aim) => ({ aim, before: extractProgram(source, { ...aim, calls: null }, alone) }))
    .filter(({ before }) => !before.isEmpty);
  const place = target.kind === "finding" || target.kind === "place" ? target.span : null;
  const best =
    place && programs.length > 1
      ? programs.find(({ before }) => reaches(before, lines.lineOf(place.start) + 1, lines.lineOf(place.end) + 1))
      : undefined;
  const chosen = best ?? programs[0];
  if (!chosen) return null;
  return { before: chosen.before, ...afterFixes(input, target, chosen.aim, chosen.before) };
}

/** Whether a run of the program comes to the lines: a component defines its handlers, and does not call them. */
function reaches(program: Program, first: number, last: number): boolean {
  const { spans } = simulate(program, defaultSettings(program.runtime));
  return spans.some(({ line, file }) => file === null && line !== null && line >= first && line <= last);
}

function afterFixes(
  input: TimelineInput,
  target: TimelineTarget,
  aim: Aim,
  before: Program,
): { readonly after: Program | null; readonly rules: readonly string[] } {
  const path = pathOf(input.analysis.view, aim.callable);
  const rules = new Set<string>();
  let { text, analysis } = input;
  let callable: CallableId | null = aim.callable;
  let lines = aim.lines;
  for (let round = 0; round < maximumRounds && callable !== null; round++) {
    const policy = policyOf(target, analysis.view, callable, round, rules);
    const { edits, count } = applicableEdits(analysis, policy);
    if (count === 0) break;
    lines = lines && movedLines(lines, edits, text);
    text = applyEdits(text, edits);
    analysis = input.analyse(text);
    callable = callableAt(analysis.view, path);
  }
  if (text === input.text || callable === null) return { after: null, rules: [] };
  const source: Source = { uri: analysis.uri, text, view: analysis.view };
  const subject = {
    callable,
    lines,
    calls: before.entry.calls,
    awaitedTime: shortestBlock(input.analysis.view, aim, before),
  };
  return { after: extractProgram(source, subject, alone), rules: [...rules].sort() };
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

function isSame({ rule, span }: Finding, target: TimelineTarget & { kind: "finding" }): boolean {
  return (
    (target.rule === null || rule === target.rule) && span.start === target.span.start && span.end === target.span.end
  );
}

/** The least time for which a call of the function blocks, in microseconds; null when none does. */
function shortestBlock(view: ModuleView, { callable }: Aim, { durations }: Program): number | null {
  const times = view.blockingSites(callable).flatMap(({ cause }) => durations[cause.library]?.microseconds ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** The names that lead to a callable, and which of those of that name it is. */
interface CallablePath {
  readonly names: string;
  readonly index: number;
}

function pathOf(view: ModuleView, id: CallableId): CallablePath {
  const names = namesOf(view, id);
  const same = view.module.callables.filter((callable) => namesOf(view, callable.id) === names);
  return {
    names,
    index: Math.max(
      0,
      same.findIndex((callable) => callable.id === id),
    ),
  };
}

function callableAt(view: ModuleView, { names, index }: CallablePath): CallableId | null {
  const same = view.module.callables.filter((callable) => namesOf(view, callable.id) === names);
  return same[index]?.id ?? null;
}

function namesOf({ module }: ModuleView, id: CallableId): string {
  const names: string[] = [];
  for (let at = module.callables[id]; at; at = at.parent === null ? undefined : module.callables[at.parent]) {
    names.unshift(at.kind === "module" ? "" : at.name || at.kind);
  }
  return names.join(".");
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
