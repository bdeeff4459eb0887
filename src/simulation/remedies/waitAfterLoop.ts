import { variablesIn } from "../interpreter/quietness.ts";
import type { LoopStep, Program, RoutineId, Step } from "../program.ts";
import type { ProgramPlace } from "./programPlace.ts";
import { replaceSteps } from "./replaceStep.ts";

/** Where a wait is: in which routine, and which step it is. */
interface Wait {
  readonly routine: RoutineId;
  readonly isIt: (step: Step) => boolean;
}

/**
 * The program in which what a loop starts is waited for behind the loop, with all that follows the wait in its round. The
 * waits keep their order. A wait inside of a helper is put off there.
 */
export function waitAfterLoop(program: Program, place: ProgramPlace, isIt: (step: Step) => boolean): Program | null {
  // Leaving a block may be what waits, whatever is called in it.
  const isBlock = (step: Step) =>
    step.kind === "with" && step.line >= place.lines.first && step.line <= place.lines.last;
  const { routine, inner } = place;
  const blocks = putOff(program, { routine, isIt: isBlock }, { routine, isIt: isBlock });
  if (blocks) return blocks;
  if (!inner) return putOff(program, { routine, isIt }, { routine, isIt });
  const isInner = (step: Step) => (step.kind === "call" || step.kind === "await") && step.slot === inner.slot;
  return putOff(program, { routine, isIt }, { routine: inner.routine, isIt: isInner });
}

/** `flagged` is in the loop, and is the wait or calls what waits. */
function putOff(program: Program, flagged: Wait, wait: Wait): Program | null {
  let outer: LoopStep | undefined;
  const key = `${flagged.routine}`;
  replaceSteps(program, flagged.routine, (step, around) => {
    if (!outer && flagged.isIt(step)) outer = around.find((each): each is LoopStep => each.kind === "loop");
    return null;
  });
  if (!outer) return null;
  const { loop: region, test } = outer;
  const tested = test ? variablesIn(test) : new Set();
  const isStep = (step: Step) =>
    (step.kind === "bind" || step.kind === "update") &&
    step.target.kind === "variable" &&
    tested.has(step.target.variable);
  let isDone = false;
  const later = replaceSteps(program, wait.routine, (step, _around, rest) => {
    if (isDone || !wait.isIt(step)) return null;
    isDone = true;
    const block = step.kind === "with" ? step : null;
    const line = "line" in step ? step.line : 0;
    // By what its test reads a `while` loop comes to its next round.
    const steps = (block ? rest : [step, ...rest]).filter((each) => !isStep(each));
    return { instead: [{ kind: "later", line, key, block, steps }, ...rest.filter(isStep)] };
  });
  return (
    later &&
    replaceSteps(later, flagged.routine, (step) =>
      step.kind === "loop" && step.loop === region ? [step, { kind: "catch-up", line: step.line, key }] : null,
    )
  );
}
