import { createLineMap } from "../../model/lineMap.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { extractProgram } from "../../simulation/extraction/extractProgram.ts";
import type { Source } from "../../simulation/extraction/source.ts";
import type { Program } from "../../simulation/program.ts";
import { remedied } from "../../simulation/remedies/remedied.ts";
import { defaultSettings } from "../../simulation/settings.ts";
import { simulate } from "../../simulation/simulate.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import { fixedText, isSame, type TimelineInput } from "./fixedText.ts";
import { liveliestCallable } from "./liveliest.ts";
import { surroundingsOf } from "./otherFiles.ts";
import { placeOfFinding } from "./programPlace.ts";
import { type Aim, aimsAt, type TimelineTarget } from "./timelineTarget.ts";

/** The program of a target, and the same after its fixes. Null when the target is not there, or has nothing to show. */
export function timelineSubject(input: TimelineInput, target: TimelineTarget): SimulationSubject | null {
  const { analysis, text } = input;
  const lines = createLineMap(text);
  const aims =
    target.kind === "module"
      ? [{ callable: liveliestCallable(input), lines: null }]
      : aimsAt(target, analysis.view, lines);
  const source: Source = { uri: analysis.uri, text, view: analysis.view };
  const around = surroundingsOf(analysis.view.module.language, input.others);
  const programs = aims
    .map((aim) => ({ aim, before: extractProgram(source, { ...aim, calls: null }, around) }))
    .filter(({ before }) => !before.isEmpty);
  const place = target.kind === "finding" || target.kind === "place" ? target.span : null;
  const best =
    place && programs.length > 1
      ? programs.find(({ before }) => reaches(before, lines.lineOf(place.start) + 1, lines.lineOf(place.end) + 1))
      : undefined;
  const chosen = best ?? programs[0];
  if (!chosen) return null;
  const { aim, before } = chosen;
  return { before, ...(afterFixes(input, target, aim, before) ?? afterAdvice(input, target, before)) };
}

/** Whether a run of the program comes to the lines: a component defines its handlers, and does not call them. */
function reaches(program: Program, first: number, last: number): boolean {
  const { spans } = simulate(program, defaultSettings(program.runtime));
  return spans.some(({ line, file }) => file === null && line !== null && line >= first && line <= last);
}

type After = Omit<SimulationSubject, "before">;

function afterFixes(input: TimelineInput, target: TimelineTarget, aim: Aim, before: Program): After | null {
  const fixed = fixedText(input, target, aim);
  if (!fixed) return null;
  const { analysis, text, rules } = fixed;
  const source: Source = { uri: analysis.uri, text, view: analysis.view };
  const subject = {
    ...fixed.aim,
    calls: before.entry.calls,
    awaitedTime: shortestBlock(input.analysis.view, aim, before),
    before,
    workerTime: simulate(before, defaultSettings(before.runtime)).longestHold ?? null,
  };
  const around = surroundingsOf(analysis.view.module.language, input.others);
  return { after: extractProgram(source, subject, around), afterLines: fixed.lines, rules };
}

/** The least time for which a call of the function blocks, in microseconds; null when none does. */
function shortestBlock(view: ModuleView, { callable }: Aim, { durations }: Program): number | null {
  const times = view.blockingSites(callable).flatMap(({ cause }) => durations[cause.library]?.microseconds ?? []);
  return times.length === 0 ? null : Math.min(...times);
}

/** For a finding without a fix that can be written, what its rule advises. */
function afterAdvice({ analysis, text }: TimelineInput, target: TimelineTarget, before: Program): After {
  const finding = target.kind === "finding" ? analysis.findings.find((one) => isSame(one, target)) : undefined;
  const after = finding?.remedy ? remedied(before, placeOfFinding(analysis, text, finding), finding.remedy) : null;
  return { after, afterLines: [], rules: after && finding ? [finding.rule] : [] };
}
