import type { Running, Spot, WaitReason } from "../machine/effects.ts";
import type { SpanState } from "../timeline.ts";
import type { Context, Method, Native, NativeCall } from "./context.ts";
import { park } from "./parking.ts";
import { isObject, type Value } from "./values.ts";

/** A row of natives by dotted name; `methods` are `Class.method`. */
export interface NativeTable {
  readonly functions?: Readonly<Record<string, Native>>;
  readonly methods?: Readonly<Record<string, Method>>;
  /** Functions and methods that only compute. */
  readonly pure?: readonly string[];
  /** Functions that, called with 0 or nothing, only let others run. */
  readonly givingWay?: readonly string[];
}

/** The argument at a position, or of a name. `undefined` when it is not given. */
export function argument({ given, keywords }: NativeCall, position: number, name: string): Value {
  return position < given.length ? given[position] : keywords.get(name);
}

/** An argument that is a number; null when it is not given, None, or unknown. */
export function numberArgument(call: NativeCall, position: number, name: string): number | null {
  const value = argument(call, position, name);
  return typeof value === "number" ? value : null;
}

/** A timeout in seconds as microseconds; null waits for ever. */
export function timeoutOf(call: NativeCall, position: number, name = "timeout"): number | null {
  const seconds = numberArgument(call, position, name);
  return seconds === null ? null : Math.round(seconds * 1_000_000);
}

/** What a library object holds, as the file that made it knows. Null for one that nobody saw being made. */
export function stateOf<T>(object: Value): T | null {
  return isObject(object, "object") ? (object.state as T | null) : null;
}

/** Why a thread or task waits: how that is drawn, where, and who may end it. */
export function waitReason(state: SpanState, spot: Spot, cause: WaitReason["cause"] = null): WaitReason {
  return { state, spot, cause };
}

/** A wait of a known length. */
export function* waitFor(context: Context, state: SpanState, microseconds: number, spot: Spot): Running<Value> {
  const scale = state === "child" ? 1 : context.run.machine.settings.ioScale;
  const duration = Math.round(microseconds * scale);
  yield* park(context, { reason: waitReason(state, spot), duration, begin: null });
  return context.run.isPython ? null : undefined;
}

/** Waits until `isReady` holds; `wait` registers whom to wake when it may. Gives false when the time is over. */
export function* waitUntil(
  context: Context,
  options: {
    readonly reason: WaitReason;
    readonly duration: number | null;
    readonly isReady: () => boolean;
    readonly waiters: (() => void)[];
  },
): Running<boolean> {
  const { reason, duration, isReady, waiters } = options;
  const deadline = duration === null ? null : context.run.machine.now() + duration;
  while (!isReady()) {
    const left = deadline === null ? null : deadline - context.run.machine.now();
    if (left !== null && left <= 0) return false;
    let registered: (() => void) | null = null;
    const begin = (wake: () => void) => {
      registered = wake;
      waiters.push(wake);
    };
    const wasWoken = yield* park(context, { reason, duration: left, begin });
    const at = registered === null ? -1 : waiters.indexOf(registered);
    if (at >= 0) waiters.splice(at, 1);
    if (!wasWoken && !isReady()) return false;
  }
  return true;
}

/** Wakes the first who waits. */
export function wakeOne(waiters: (() => void)[]): void {
  waiters.shift()?.();
}

/** Wakes all that wait, and forgets them. */
export function wakeAll(waiters: (() => void)[]): void {
  for (const wake of waiters.splice(0)) wake();
}

/** The lane on which code runs: of the task or greenlet, else of the thread. */
export function laneOf({ task, thread }: Context): number {
  return task?.lane ?? thread.lane;
}
