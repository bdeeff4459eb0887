import type { Program, RoutineId, Step } from "../program.ts";

/**
 * Gives the steps that take a step's place; null leaves it, and looks into it. `around` are the steps that hold it, the
 * outermost first; `rest` is what follows it in its list, which `instead` takes the place of as well.
 */
export type Replacement = (
  step: Step,
  around: readonly Step[],
  rest: readonly Step[],
) => readonly Step[] | { readonly instead: readonly Step[] } | null;

/** The program with steps of one routine replaced; null when there was nothing to replace. */
export function replaceSteps(program: Program, routine: RoutineId, replacement: Replacement): Program | null {
  let isChanged = false;
  const note: Replacement = (step, around, rest) => {
    const found = replacement(step, around, rest);
    isChanged ||= found !== null;
    return found;
  };
  const routines = program.routines.map((each) =>
    each.id === routine ? { ...each, steps: replaceIn(each.steps, [], note) } : each,
  );
  return isChanged ? { ...program, routines } : null;
}

function replaceIn(steps: readonly Step[], around: readonly Step[], replacement: Replacement): readonly Step[] {
  const result: Step[] = [];
  for (const [index, step] of steps.entries()) {
    const found = replacement(step, around, steps.slice(index + 1));
    if (found && "instead" in found) return [...result, ...found.instead];
    result.push(...(found ?? [inside(step, around, replacement)]));
  }
  return result;
}

function inside(step: Step, around: readonly Step[], replacement: Replacement): Step {
  const within = (steps: readonly Step[]) => replaceIn(steps, [...around, step], replacement);
  switch (step.kind) {
    case "loop":
      return { ...step, setup: within(step.setup), steps: within(step.steps), update: within(step.update) };
    case "branch":
      return { ...step, arms: step.arms.map((arm) => ({ ...arm, steps: within(arm.steps) })) };
    case "try":
      return {
        ...step,
        body: within(step.body),
        handlers: step.handlers.map((handler) => ({ ...handler, steps: within(handler.steps) })),
        finally: within(step.finally),
      };
    case "with":
      return {
        ...step,
        items: step.items.map((item) => ({ ...item, setup: within(item.setup) })),
        steps: within(step.steps),
      };
    default:
      return step;
  }
}
