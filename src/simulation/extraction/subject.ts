import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import { contains, type Span } from "../../model/span.ts";
import { greenletBodiesOf } from "../../project/contexts/greenlets.ts";
import { costlyWork } from "../../project/effects/costlyWork.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import type { ClassSkeleton, Routine, Step } from "../program.ts";

/**
 * The functions around a place, the outermost first: a function inside a function mostly runs as part of that one. The
 * module's own body alone for a place outside of functions.
 */
export function callablesAround({ module }: ModuleView, span: Span): readonly CallableId[] {
  const around = module.callables.filter(
    (callable) => callable.kind !== "module" && callable.kind !== "class" && contains(callable, span),
  );
  return around.length > 0 ? around.map(({ id }) => id) : [0];
}

/** The function of a name; a method as `Class.method`. Null when there is none. */
export function callableNamed({ module }: ModuleView, name: string): CallableId | null {
  const dot = name.lastIndexOf(".");
  if (dot < 0) {
    return module.callables.find((callable) => callable.name === name && callable.kind !== "class")?.id ?? null;
  }
  const owner = module.classes.find((each) => each.name === name.slice(0, dot));
  return owner?.methods.find((method) => method.name === name.slice(dot + 1))?.callable ?? null;
}

/** Requests that block an event loop are seen three at a time, because that is where it hurts. */
const usualRequests = 3;

/** How many calls of a function are worth seeing together. */
export function callsAtOnce(view: ModuleView, callable: Callable): number {
  if (callable.kind === "module") return 1;
  const isShared = callable.isAsync || view.eventLoopContext(callable) !== null || runsInGreenlet(view, callable);
  const holdsOthersUp = view.blockingSites(callable.id).length > 0 || costlyWork(view, callable).length > 0;
  return isShared && holdsOthersUp ? usualRequests : 1;
}

/** Whether the file runs a function in greenlets. */
export function runsInGreenlet(view: ModuleView, callable: Callable): boolean {
  if (view.module.language !== "python" || callable.kind === "module") return false;
  if (greenletBodiesOf(view.resolver).includes(callable)) return true;
  return (
    view
      .spawnedCallables()
      .get(callable.id)
      ?.some(({ runsOn }) => runsOn === "greenlet") ?? false
  );
}

/** Whether a routine, or one that it names, does anything that takes a notable time. */
export function isEventful(
  routine: Routine | undefined,
  routines: readonly Routine[],
  classes: readonly ClassSkeleton[],
): boolean {
  const seen = new Set<number>();
  const inSteps = (steps: readonly Step[]): boolean => steps.some(inStep);
  const inStep = (step: Step): boolean => {
    switch (step.kind) {
      case "call":
      case "await":
      case "read":
      case "loop":
        return true;
      case "branch":
        return step.arms.some((arm) => inSteps(arm.steps));
      case "try":
        return inSteps(step.body) || inSteps(step.finally);
      case "with":
        return true;
      case "define":
        return step.value.kind === "class" && inClass(classes[step.value.class]);
      default:
        return false;
    }
  };
  const inClass = (skeleton: ClassSkeleton | undefined): boolean => {
    const body = skeleton && routines[skeleton.body];
    if (!body || seen.has(body.id)) return false;
    seen.add(body.id);
    return inSteps(body.steps);
  };
  return routine !== undefined && inSteps(routine.steps);
}
