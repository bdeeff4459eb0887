import type { LoopStep, Routine, Step, Term } from "../program.ts";
import type { Run } from "./context.ts";
import { insideOf } from "./selection.ts";

/**
 * Whether steps only compute: nothing in them can be noticed by others, so rounds may be counted instead of run. Calls
 * of the program's own functions are followed.
 */
export function isQuiet(steps: readonly Step[], run: Run): boolean {
  const known = knownOf(run);
  const found = known.get(steps);
  if (found !== undefined) return found;
  // A function that calls itself is as quiet as the rest of it.
  known.set(steps, true);
  const quiet = steps.every((step) => isQuietStep(step, run));
  known.set(steps, quiet);
  return quiet;
}

/**
 * Whether steps neither wait nor start anything, as far as is known: what the cost model estimates may stand for them. It
 * asks less than `isQuiet`, because calls of which nothing is known count as computing.
 */
export function isComputing(steps: readonly Step[], run: Run): boolean {
  return steps.every((step) => {
    if (step.kind !== "call" || step.estimate) {
      const inner = step.kind === "loop" ? [step.setup, step.steps, step.update] : insideOf(step);
      return inner.length > 0 && step.kind !== "with"
        ? inner.every((each) => isComputing(each, run))
        : isQuietStep(step, run);
    }
    if (isQuietStep(step, run)) return true;
    const name = step.symbol ?? nameOf(step.callee);
    if (name === null || step.callee.kind === "variable") return false;
    const isKnown = run.natives.functions.has(name) || Object.hasOwn(run.program.durations, name);
    return !isKnown && !nativeMethods(run).has(name.slice(name.lastIndexOf(".") + 1));
  });
}

function nativeMethods({ natives, state }: Run): ReadonlySet<string> {
  const known = state.get("native methods") as ReadonlySet<string> | undefined;
  const names = known ?? new Set([...natives.methods.keys()].map((name) => name.slice(name.lastIndexOf(".") + 1)));
  if (!known) state.set("native methods", names);
  return names;
}

function knownOf({ state }: Run): Map<readonly Step[], boolean> {
  const found = state.get("quiet") as Map<readonly Step[], boolean> | undefined;
  if (found) return found;
  const known = new Map<readonly Step[], boolean>();
  state.set("quiet", known);
  return known;
}

/** Whether a step only computes. */
export function isQuietStep(step: Step, run: Run): boolean {
  switch (step.kind) {
    case "await":
    case "yield":
    case "print":
    case "raise":
      return false;
    case "read":
      return run.program.routines.every(
        ({ kind, name, steps }) => kind !== "getter" || name !== step.name || isQuiet(steps, run),
      );
    case "call": {
      if (step.callee.kind === "variable") {
        const target = routineNamed(step.callee, run);
        return target !== null && !target.isAsync && !target.isGenerator && isQuiet(target.steps, run);
      }
      if (step.callee.kind === "foreign" && step.callee.routine !== null) {
        const target = run.program.routines[step.callee.routine];
        return target !== undefined && !target.isAsync && !target.isGenerator && isQuiet(target.steps, run);
      }
      const name = step.symbol ?? nameOf(step.callee);
      return name !== null && (run.natives.pure.has(name) || pureMethods.has(name.slice(name.lastIndexOf(".") + 1)));
    }
    case "loop":
      return !step.isAsync && isQuiet(step.setup, run) && isQuiet(step.steps, run) && isQuiet(step.update, run);
    case "branch":
      return step.arms.every((arm) => isQuiet(arm.steps, run));
    case "try":
      return isQuiet(step.body, run) && isQuiet(step.finally, run);
    case "with":
      return false;
    default:
      return true;
  }
}

/** Methods of texts, lists and dicts that only compute, whoever has them. */
const pureMethods: ReadonlySet<string> = new Set(
  "append extend items keys values split strip lower upper join format encode decode hexdigest digest update push charCodeAt charAt slice toString has indexOf includes".split(
    " ",
  ),
);

function nameOf(term: Term): string | null {
  if (term.kind === "library") return term.name;
  return term.kind === "member" ? term.name : null;
}

function routineNamed({ name }: Term & { kind: "variable" }, { program }: Run) {
  const [only, ...others] = program.routines.filter((routine) => routine.name === name && routine.kind === "function");
  return only && others.length === 0 ? only : (program.routines.find((routine) => routine.name === name) ?? null);
}

/** Whether something inside a loop ends it. */
export function leavesByItself(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    switch (step.kind) {
      case "break":
      case "return":
      case "raise":
        return true;
      case "loop":
        return returns(step.steps);
      case "branch":
        return step.arms.some((arm) => leavesByItself(arm.steps));
      case "try":
        return (
          leavesByItself(step.body) ||
          step.handlers.some((handler) => leavesByItself(handler.steps)) ||
          leavesByItself(step.finally)
        );
      case "with":
        return leavesByItself(step.steps);
      default:
        return false;
    }
  });
}

function returns(steps: readonly Step[]): boolean {
  return steps.some((step) => {
    if (step.kind === "return" || step.kind === "raise") return true;
    if (step.kind === "branch") return step.arms.some((arm) => returns(arm.steps));
    return step.kind === "loop" || step.kind === "with" ? returns(step.steps) : false;
  });
}

/** Whether a function calls itself by its name. */
export function isRecursive(routine: Routine, { state }: Run): boolean {
  const known = (state.get("recursive") as Map<Routine, boolean> | undefined) ?? new Map<Routine, boolean>();
  state.set("recursive", known);
  const found = known.get(routine) ?? mentions(routine.steps, routine.name);
  known.set(routine, found);
  return found;
}

function mentions(steps: readonly Step[], name: string): boolean {
  return steps.some((step) => {
    if (step.kind === "call") return step.callee.kind === "variable" && step.callee.name === name;
    return insideOf(step).some((inner) => mentions(inner, name));
  });
}

/** Whether a function writes to nothing but variables of its own. */
export function ownsItsVariables({ steps, variables }: Routine): boolean {
  const own = (inner: readonly Step[]): boolean =>
    inner.every((step) => {
      if (step.kind === "bind" || step.kind === "update") {
        return step.target.kind === "variable" && variables.includes(step.target.variable);
      }
      return insideOf(step).every(own);
    });
  return own(steps);
}

/** Whether a loop does nothing but ask its condition: nothing that the condition reads is changed in it. */
export function isSpinning({ test, setup, steps, update }: LoopStep, run: Run): boolean {
  if (!test || !isQuiet([...setup, ...steps, ...update], run)) return false;
  const read = variablesIn(test);
  const writes = (inner: readonly Step[]): boolean =>
    inner.some((step) => {
      if (step.kind === "bind" || step.kind === "update") {
        return step.target.kind !== "variable" || read.has(step.target.variable);
      }
      return insideOf(step).some(writes);
    });
  return !writes([...steps, ...update]);
}

/** The variables that a test reads, by themselves or for their members. */
export function variablesIn(term: Term): Set<number> {
  if (term.kind === "variable") return new Set([term.variable]);
  if (term.kind === "operator") return new Set(term.operands.flatMap((operand) => [...variablesIn(operand)]));
  return term.kind === "member" ? variablesIn(term.object) : new Set();
}
