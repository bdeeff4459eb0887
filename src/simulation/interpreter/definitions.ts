import type { Running } from "../machine/effects.ts";
import type { CallStep, Step } from "../program.ts";
import type { Context } from "./context.ts";
import { runSteps } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { isRaised } from "./raised.ts";
import { unknown } from "./values.ts";

/**
 * Gives names their values without running a program: functions, classes, constants, locks and queues. Calls that do
 * something are left out, so that a module can be looked at from inside one of its functions.
 */
export function* runDefinitions(steps: readonly Step[], frame: Frame, context: Context): Running {
  for (const step of steps) {
    switch (step.kind) {
      case "read":
      case "define":
      case "bind":
      case "update":
      case "collect":
        yield* runOne(step, frame, context);
        break;
      case "call":
        if (isConstruction(step, context)) yield* runOne(step, frame, context);
        else frame.slots.set(step.slot, unknown);
        break;
      case "branch":
        for (const arm of step.arms) yield* runDefinitions(arm.steps.filter(isDefinition), frame, context);
        break;
      case "try":
        yield* runDefinitions(step.body, frame, context);
        break;
      case "with":
        yield* runDefinitions(step.steps.filter(isDefinition), frame, context);
        break;
      case "loop":
        if (step.form === "comprehension" || step.form === "generator") yield* runOne(step, frame, context);
        break;
      default:
        break;
    }
  }
}

function isDefinition({ kind }: Step): boolean {
  return kind === "define" || kind === "bind" || kind === "call";
}

function* runOne(step: Step, frame: Frame, context: Context): Running {
  try {
    yield* runSteps([step], frame, context);
  } catch (error) {
    if (!isRaised(error)) throw error;
  }
}

/** Calls that only make something: of classes, of functions that compute, and those that patch the library. */
function isConstruction(step: CallStep, { run }: Context): boolean {
  const name = step.symbol ?? (step.callee.kind === "library" ? step.callee.name : null);
  if (name === null) return step.callee.kind === "variable" && /^[A-Z]/.test(step.callee.name);
  if (run.natives.pure.has(name) || /monkey/.test(name)) return true;
  return (
    step.isNew ||
    /^[A-Z]/.test(name.slice(name.lastIndexOf(".") + 1)) ||
    /(?:require|allocate_lock|get_context|promisify|partial)$/.test(name)
  );
}
