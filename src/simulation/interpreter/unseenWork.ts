import type { Running, Spot } from "../machine/effects.ts";
import type { Given } from "./arguments.ts";
import { callValue } from "./call.ts";
import { type Context, clockOf } from "./context.ts";
import { nativeCall } from "./execute.ts";
import { isObject, unknown, type Value } from "./values.ts";

/** What a function is taken to wait whose code is not part of the program, in microseconds: a short request. */
const usualTime = 10_000;

/**
 * Calls what was handed over to a thread, a process or a greenlet: somebody found it worth that. A function of which nobody
 * knows anything is taken to wait.
 */
export function* callHandedOver(callee: Value, given: Given, context: Context, spot: Spot): Running<Value> {
  if (isUnseen(callee, context)) return yield* waitForUnseen(context, spot);
  const { thread } = context;
  const [before, unseen] = [clockOf(context), thread.unseenCalls];
  const value = yield* callValue(callee, given, context, spot);
  // A function that calls what nobody knows, and does nothing else, is such work.
  if (thread.unseenCalls > unseen && clockOf(context) - before < notable) yield* waitForUnseen(context, spot);
  return value;
}

/** What takes less does nothing worth a thread, in microseconds. */
const notable = 100;

/** Whether nobody knows what a call of the value does. */
export function isUnseen(callee: Value, { run }: Context): boolean {
  if (isObject(callee, "unknown")) return true;
  if (!isObject(callee, "library")) return false;
  const { name } = callee;
  const isClass = /^[A-Z]/.test(name.slice(name.lastIndexOf(".") + 1));
  return !isClass && !run.natives.functions.has(name) && !Object.hasOwn(run.program.durations, name);
}

/** Waits for as long as work takes of which nobody knows anything. */
export function* waitForUnseen(context: Context, spot: Spot): Running<Value> {
  const duration = context.run.assumptions.assume({
    id: "work",
    label: { en: "Duration of work of unknown code", "zh-cn": "未知代码的工作的耗时" },
    value: usualTime,
    unit: "microseconds",
    line: spot.line,
  });
  const scaled = duration * context.run.machine.settings.ioScale;
  yield* context.run.natives.rest(scaled, nativeCall(context, spot), "network");
  return unknown;
}
