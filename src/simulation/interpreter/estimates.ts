import { type Running, type Spot, spotOf } from "../machine/effects.ts";
import type { CallStep, Estimate, LoopStep, Routine } from "../program.ts";
import type { Given } from "./arguments.ts";
import { type Context, charge, pay, type Run } from "./context.ts";
import { nativeCall } from "./execute.ts";
import type { Frame } from "./frame.ts";
import { inPieces } from "./politeLoops.ts";
import { isComputing, isRecursive } from "./quietness.ts";
import { isObject, unknown, type Value } from "./values.ts";

/** How many elements data has of which nobody knows the size: as many as a reader would call some. */
const usualElements = 1_000;

/** Nobody waits longer to see how long something takes, in nanoseconds: ten minutes. */
const longest = 600e9;

/** What the cost model makes of an estimate, in nanoseconds. */
function costOf({ nanoseconds, growth }: Estimate, { run }: Context): number {
  if (growth === 0) return nanoseconds;
  const elements = run.assumptions.assume({
    id: "elements",
    label: { en: "Elements of data of unknown size", "zh-cn": "大小未知的数据的元素个数" },
    value: usualElements,
    unit: "items",
    line: null,
  });
  return Math.min(longest, nanoseconds * elements ** growth);
}

/** Passes a loop over data of which nobody knows the size; `isPolite` when it lets others run in between. */
export function* passEstimated(
  loop: LoopStep & { readonly estimate: Estimate },
  isPolite: boolean,
  frame: Frame,
  context: Context,
): Running<null> {
  const cost = costOf(loop.estimate, context);
  const spot = spotOf(loop.text, loop.line, frame.file);
  if (isPolite) yield* inPieces(cost, Number.POSITIVE_INFINITY, nativeCall(context, spot));
  else charge(context, cost, spot);
  return null;
}

/** A library call that computes for a time that depends on what it is given, of which nobody knows anything. */
export function* callEstimated(
  { estimate, symbol }: CallStep & { readonly estimate: Estimate },
  spot: Spot,
  context: Context,
): Running {
  const cost = costOf(estimate, context);
  if (!estimate.releasesGil) {
    charge(context, cost, { ...spot, text: symbol ?? spot.text });
    return;
  }
  yield* pay(context);
  const duration = Math.round(cost / 1000);
  if (duration >= 1) yield { kind: "compute", duration, spot, mode: "released", state: "running" };
}

/** Whether a function calls itself as often as something says of which nobody knows the value. */
export function recursUncountably(routine: Routine, { positional: given }: Given, run: Run): boolean {
  if (routine.isGenerator || routine.isAsync || !given.some((value) => isObject(value, "unknown"))) return false;
  return isRecursive(routine, run) && isComputing(routine.steps, run);
}

/** From here on a user feels that nothing moves, in microseconds. */
const feltTime = 100_000;

/** Charges for a recursion that nobody can count. */
export function chargeRecursion({ name, line }: Routine, spot: Spot, context: Context): Value {
  const duration = context.run.assumptions.assume({
    id: `recursion:${name}`,
    label: { en: `Computing of \`${name}\`, which calls itself`, "zh-cn": `递归函数 \`${name}\` 的计算时间` },
    value: feltTime,
    unit: "microseconds",
    line,
  });
  charge(context, duration * 1000, spot);
  return unknown;
}

/** Whether the simulation itself cannot tell how much a call of a library function computes. */
export function needsEstimate(step: CallStep, callee: Value, given: readonly Value[], { run }: Context): boolean {
  if (!step.estimate) return false;
  if (isObject(callee, "unknown")) return true;
  if (!isObject(callee, "library") || Object.hasOwn(run.program.durations, callee.name)) return false;
  return !run.natives.functions.has(callee.name) || given.some((value) => isObject(value, "unknown"));
}
