import type { LoopStep, Program, Step } from "../program.ts";
import type { ProgramPlace } from "./remedied.ts";
import { replaceSteps } from "./replaceStep.ts";

/** The program in which what a loop starts is waited for behind the loop. The waits keep their order. */
export function waitAfterLoop(
  program: Program,
  { routine }: ProgramPlace,
  isIt: (step: Step) => boolean,
): Program | null {
  let outer: LoopStep | null = null;
  const key = `${routine}`;
  const later = replaceSteps(program, routine, (step, around) => {
    const isWait = step.kind === "call" || step.kind === "await" || step.kind === "with";
    if (outer || !isWait || !isIt(step)) return null;
    const loop = around.find((each): each is LoopStep => each.kind === "loop");
    if (!loop) return null;
    outer = loop;
    return [{ kind: "later", line: step.line, key, step }];
  });
  if (!later || !outer) return null;
  const { loop: region } = outer as LoopStep;
  return replaceSteps(later, routine, (step) =>
    step.kind === "loop" && step.loop === region ? [step, { kind: "catch-up", line: step.line, key }] : null,
  );
}
