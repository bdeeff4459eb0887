import { charge, finish, type NativeCall, notice } from "../interpreter/context.ts";
import { assumeDuration, durationOf } from "../interpreter/durations.ts";
import { waitFor } from "../interpreter/natives.ts";
import { type CoroutineValue, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { cooperates } from "./hubs.ts";

/** A call of something that only tables know, or nobody. */
export function callUnknown(name: string | null, call: NativeCall): Value | Running<Value> {
  const { step, context, spot } = call;
  charge(context, context.run.machine.costs.pythonCall, spot);
  const label = name ?? step?.symbol ?? calledAs(call);
  if (step?.isAwaited || step?.isAwaitable) return assumedCoroutine(label, call);
  const known = name === null ? null : durationOf(name, call);
  if (!known) context.thread.unseenCalls++;
  if (!known)
    return isLibraryInstance(name) ? { kind: "object", type: name as string, fields: new Map(), state: null } : unknown;
  return assumedWait(name as string, call);
}

/** Waits for as long as the tables say. */
export function* assumedWait(name: string, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const known = durationOf(name, call);
  const { microseconds, state, isComputing } = assumeDuration(name, known, call);
  if (isComputing) {
    yield* notice(context);
    const mode = known?.releasesGil ? "released" : "atomic";
    if (microseconds >= 1) yield { kind: "compute", duration: Math.round(microseconds), spot, mode, state: "running" };
    return unknown;
  }
  if (known && known.isCooperative === false && cooperates(context)) {
    yield* notice(context);
    yield {
      kind: "block",
      wait: { state, spot, cause: null },
      duration: Math.round(microseconds),
      begin: null,
      isIdle: false,
    };
    return unknown;
  }
  yield* waitFor(context, state, microseconds, spot);
  return unknown;
}

/** What an asynchronous library gives for a call: it takes its time when it is awaited. */
export function assumedCoroutine(label: string, call: NativeCall): CoroutineValue {
  return {
    kind: "coroutine",
    name: label,
    isStarted: false,
    *start(context) {
      const known = durationOf(label, call);
      const { microseconds, state } = assumeDuration(label, known, { ...call, context });
      const wait: Value = { kind: "native", name: "sleep", call: () => microseconds };
      yield* finish(context.run.natives.await(wait, { ...call, context, given: [microseconds, state] }));
      return unknown;
    },
  };
}

/** `client.get` of a call whose receiver nobody knows. */
function calledAs({ step, spot }: NativeCall): string {
  return (step?.text ?? spot.text).replace(/\(.*$/s, "").trim() || "await";
}

/** `http.client.HTTPSConnection`: a name like a class's. */
function isLibraryInstance(name: string | null): boolean {
  return name !== null && /^[A-Z][A-Za-z]*[a-z]/.test(name.slice(name.lastIndexOf(".") + 1));
}
