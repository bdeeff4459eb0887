import type { Program, Step } from "../program.ts";
import type { ProgramPlace } from "./programPlace.ts";
import { replaceSteps } from "./replaceStep.ts";

/** The program in which `thread.start()` and `thread.join()` on the lines of a place are `thread.run()`. */
export function runDirectly(program: Program, { routine, lines }: ProgramPlace): Program | null {
  let object: string | null = null;
  const find = (step: Step) => {
    const isJoin =
      step.kind === "call" && step.line >= lines.first && step.line <= lines.last && memberIn(step, "join");
    if (!isJoin || object !== null) return null;
    object = textOfObject(step);
    return [];
  };
  const joined = replaceSteps(program, routine, find);
  if (!joined) return null;
  return replaceSteps(joined, routine, (step) => {
    if (step.kind !== "call" || !memberIn(step, "start") || textOfObject(step) !== object) return null;
    const { callee } = step;
    return callee.kind === "member" ? [{ ...step, callee: { ...callee, name: "run" } }] : null;
  });
}

function memberIn(step: Step, name: string): boolean {
  return step.kind === "call" && step.callee.kind === "member" && step.callee.name === name;
}

function textOfObject(step: Step): string | null {
  return step.kind === "call" && step.callee.kind === "member" ? JSON.stringify(step.callee.object) : null;
}
