import { assumedRounds } from "../interpreter/assumptions.ts";
import { charge, finish, type NativeCall, notice } from "../interpreter/context.ts";
import { assumeDuration, durationOf } from "../interpreter/durations.ts";
import { isObject, list, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { assumedPromise, delayedPromise } from "./asyncFunctions.ts";
import { arrayCallbackNames } from "./builtins.ts";
import { pooledFunction } from "./files.ts";
import { derivationRounds } from "./threadPool.ts";

/** A call of something that only tables know, or nobody. */
export function callUnknown(name: string | null, call: NativeCall): Value | Running<Value> {
  const { context, spot, step } = call;
  charge(context, context.run.machine.costs.ecmascriptCall, spot);
  const overItems = methodOverItems(call);
  if (overItems) return overItems;
  const pooled = name === null ? null : pooledFunction(name);
  if (pooled) return finishPooled(pooled(call));
  if (name !== null) {
    const rounds = derivationRounds(name, call);
    const known = durationOf(name, call);
    if (known?.isOfTwin) return assumedPromise(name, call);
    if (known || rounds !== null) return blockFor(name, known, rounds, call);
    if (/^(?:fetch|undici\.\w+|axios(?:\.\w+)*|got(?:\.\w+)*)$/.test(name)) return request(name, call);
    if (step?.isNew) return { kind: "object", type: name, fields: new Map(), state: null };
  }
  return step?.isAwaited || step?.isAwaitable ? assumedPromise(name ?? step.text, call) : unknown;
}

/** `rows.map((row) => …)` on something of which nobody knows the length: on as many elements as loops have rounds. */
function methodOverItems(call: NativeCall): Value | Running<Value> {
  const { step, context, given, spot } = call;
  const { run } = context;
  if (step?.callee.kind !== "member" || !isObject(given[0], "closure")) return undefined;
  if (!arrayCallbackNames.has(step.callee.name)) return undefined;
  const method = run.natives.methods.get(`list.${step.callee.name}`);
  const { line, text } = spot;
  const rounds = assumedRounds(run.assumptions, run.machine.settings, { line: line ?? step.line, text });
  const elements = list(Array.from({ length: rounds }, () => unknown));
  return method?.(elements as never, call);
}

function* finishPooled(result: Value | Running<Value>): Running<Value> {
  return yield* finish(result);
}

/** The thread computes or waits, and its event loop stands still. */
function* blockFor(
  name: string,
  known: ReturnType<typeof durationOf>,
  rounds: number | null,
  call: NativeCall,
): Running<Value> {
  const { context, spot } = call;
  yield* notice(context);
  const [first] = call.given;
  if (known?.effect === "sleep" && typeof first === "number") {
    // The ways to sleep count milliseconds.
    yield {
      kind: "block",
      wait: { state: "sleep", spot, cause: null },
      duration: Math.round(first * 1000),
      begin: null,
      isIdle: false,
    };
    return undefined;
  }
  const assumed =
    rounds === null
      ? assumeDuration(name, known, call)
      : { microseconds: rounds, state: "running" as const, isComputing: true };
  const { ioScale } = context.run.machine.settings;
  const duration = Math.max(1, Math.round(assumed.isComputing ? assumed.microseconds : assumed.microseconds * ioScale));
  if (assumed.isComputing) yield { kind: "compute", duration, spot, mode: "atomic", state: "running" };
  else yield { kind: "block", wait: { state: assumed.state, spot, cause: null }, duration, begin: null, isIdle: false };
  return unknown;
}

function request(name: string, call: NativeCall): Value {
  const { microseconds } = assumeDuration(name, null, call);
  return delayedPromise(microseconds, unknown, "network", call.context);
}
