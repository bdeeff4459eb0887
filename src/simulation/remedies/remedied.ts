import type { Remedy } from "../../model/remedy.ts";
import { insideOf, linesOf } from "../interpreter/selection.ts";
import type { LoopStep, Program, Step } from "../program.ts";
import { runDirectly } from "./direct.ts";
import { withProcesses } from "./processes.ts";
import type { ProgramPlace } from "./programPlace.ts";
import { remarks } from "./remarks.ts";
import { replaceSteps } from "./replaceStep.ts";
import { waitAfterLoop } from "./waitAfterLoop.ts";

/** The program after what a rule advises for a place; null when there is nothing at the place that it could change. */
export function remedied(program: Program, place: ProgramPlace, remedy: Remedy): Program | null {
  const changed = change(program, place, remedy);
  return (
    changed && {
      ...changed,
      entry: { ...changed.entry, mayWait: true },
      remarks: [...changed.remarks, remarks[remedy]],
    }
  );
}

function change(program: Program, place: ProgramPlace, remedy: Remedy): Program | null {
  switch (remedy) {
    case "fix":
      return null;
    case "thread":
    case "process":
      return (
        moveElsewhere(program, place, remedy, isAtPlace(place)) ??
        moveElsewhere(program, place, remedy, isLoopAround(place))
      );
    case "processes":
      return withProcesses(program);
    case "sleep":
      return sleepBetweenRounds(program, place);
    case "wait-after-loop":
      return waitAfterLoop(program, place, isAtPlace(place));
    case "patch-first":
      return { ...program, entry: { ...program.entry, isPatched: true } };
    case "direct":
      return runDirectly(program, place);
  }
}

/** Whether a step is what the place means: the very call, else what begins on its lines. */
function isAtPlace({ slot, lines }: ProgramPlace): (step: Step) => boolean {
  return (step) => {
    if (slot !== null) return (step.kind === "call" || step.kind === "await") && step.slot === slot;
    return "line" in step && step.line >= lines.first && step.line <= lines.last;
  };
}

/** The loop in which an expression stands that is no step: `if row in rows:`. */
function isLoopAround({ lines }: ProgramPlace): (step: Step) => boolean {
  return (step) => {
    if (step.kind !== "loop") return false;
    const { first, last } = linesOf(step);
    return first <= lines.first && lines.first <= last;
  };
}

/** Wraps the step; when it computes in a loop that only computes, the loop, since no work is worth a journey for each round. */
function moveElsewhere(
  program: Program,
  { routine }: ProgramPlace,
  where: "thread" | "process",
  isIt: (step: Step) => boolean,
): Program | null {
  let isDone = false;
  const wrap = (step: Step): readonly Step[] => {
    isDone = true;
    const line = "line" in step ? step.line : 0;
    return [{ kind: "elsewhere", line, where, steps: [step] }];
  };
  return replaceSteps(program, routine, (step) => {
    if (isDone) return null;
    if (isIt(step)) return wrap(step);
    const isLoop = step.kind === "loop" && where === "process" && !suspends([step]) && holds(step, isIt);
    return isLoop ? wrap(step) : null;
  });
}

function holds(step: Step, isIt: (step: Step) => boolean): boolean {
  return withinOf(step).some((steps) => steps.some((each) => isIt(each) || holds(each, isIt)));
}

function withinOf(step: Step): readonly (readonly Step[])[] {
  return step.kind === "loop" ? [step.setup, step.steps, step.update] : insideOf(step);
}

/** Whether steps wait for an event loop, or leave the function: they cannot run elsewhere. */
function suspends(steps: readonly Step[]): boolean {
  return steps.some(
    (step) =>
      step.kind === "await" ||
      step.kind === "yield" ||
      step.kind === "return" ||
      (step.kind === "loop" && step.isAsync) ||
      withinOf(step).some(suspends),
  );
}

function sleepBetweenRounds(program: Program, { routine, lines }: ProgramPlace): Program | null {
  return replaceSteps(program, routine, (step) => {
    const isIt = step.kind === "loop" && step.line >= lines.first && step.line <= lines.last;
    return isIt ? [{ ...(step as LoopStep), isRestful: true }] : null;
  });
}
