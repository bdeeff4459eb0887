import type { LoopStep } from "../program.ts";
import type { Context } from "./context.ts";
import type { RangeState } from "./iteration.ts";
import { isQuiet } from "./quietness.ts";
import { isObject, type Value } from "./values.ts";

/**
 * How many rounds a loop makes when somebody turns the number of tasks; null for loops that are not about it. It is the
 * outermost loops of the program's own course that hand out work: what they start goes round in loops of its own, and
 * what only computes starts nothing.
 */
export function turnedRounds({ steps, setup }: LoopStep, context: Context): number | null {
  const { run } = context;
  const { tasks } = run.machine.settings;
  if (tasks === null || run.isHandingOut || !isOwnCourse(context)) return null;
  return isQuiet(steps, run) && isQuiet(setup, run) ? null : tasks;
}

/** The items of a call that hands each of them out, such as `executor.map`, when somebody turns their number. */
export function turnedItems(items: readonly Value[], callee: Value, context: Context): readonly Value[] {
  const { run } = context;
  const { tasks } = run.machine.settings;
  if (tasks === null || run.isHandingOut || !isOwnCourse(context)) return items;
  const routine = isObject(callee, "closure") ? run.program.routines[callee.routine] : undefined;
  if (!routine || (!routine.isAsync && isQuiet(routine.steps, run))) return items;
  return cycled(items, tasks);
}

/** A list or a range of another length; any other value is what it was. */
export function turnedLength(value: Value, rounds: number): Value {
  if (isObject(value, "list"))
    return value.items.length === 0 ? value : { ...value, items: cycled(value.items, rounds) };
  if (!isObject(value, "object") || value.type !== "range") return value;
  const { start, step } = value.state as RangeState;
  return { ...value, state: { start, step, stop: start + step * rounds } satisfies RangeState };
}

function cycled(items: readonly Value[], length: number): Value[] {
  if (items.length === 0) return [];
  return Array.from({ length }, (_, index) => items[index % items.length]);
}

/** Whether the main thread or the main task runs the code. */
function isOwnCourse({ run, thread, task }: Context): boolean {
  return task ? !task.isBackground : run.machine.processes[0]?.threads[0] === thread;
}
