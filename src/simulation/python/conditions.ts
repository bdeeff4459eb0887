import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import type { NativeCall } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import {
  argument,
  type NativeTable,
  numberArgument,
  stateOf,
  timeoutOf,
  waitReason,
  waitUntil,
  wakeAll,
} from "../interpreter/natives.ts";
import { type LibraryObject, libraryObject, truth, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { acquire, createLock, type LockState, release } from "./locks.ts";

/** `Condition.wait`: lets go of the lock, waits for a notification, and takes the lock again. */
function* conditionWait(condition: LibraryObject, call: NativeCall, duration: number | null): Running<boolean> {
  const state = stateOf<LockState>(condition);
  if (!state) return true;
  yield* release(condition, call);
  const sleeper = { wake: () => {}, isNotified: false };
  state.sleepers.push(sleeper);
  const waiters: (() => void)[] = [];
  sleeper.wake = () => {
    sleeper.isNotified = true;
    wakeAll(waiters);
  };
  const isNotified = yield* waitUntil(call.context, {
    reason: waitReason("lock", call.spot),
    duration,
    isReady: () => sleeper.isNotified,
    waiters,
  });
  const at = state.sleepers.indexOf(sleeper);
  if (at >= 0) state.sleepers.splice(at, 1);
  yield* acquire(condition, call, true, null);
  return isNotified;
}

function* conditionWaitFor(condition: LibraryObject, call: NativeCall): Running<Value> {
  const predicate = argument(call, 0, "predicate");
  for (let round = 0; round < 10_000; round++) {
    const holds = truth(yield* callValue(predicate, positional(), call.context, call.spot), true);
    if (holds !== false) return true;
    if (!(yield* conditionWait(condition, call, timeoutOf(call, 1)))) return false;
  }
  return false;
}

function* notify(condition: LibraryObject, call: NativeCall, count: number): Running<Value> {
  yield* noticed(call.context, call.context.run.machine.costs.lockOperation, call.spot);
  const state = stateOf<LockState>(condition);
  for (const sleeper of state?.sleepers.splice(0, count) ?? []) sleeper.wake();
  return null;
}

interface BarrierState {
  readonly parties: number;
  arrived: number;
  generation: number;
  readonly waiters: (() => void)[];
}

function* barrierWait(barrier: LibraryObject, call: NativeCall): Running<Value> {
  const state = stateOf<BarrierState>(barrier);
  yield* noticed(call.context, call.context.run.machine.costs.lockOperation, call.spot);
  if (!state) return 0;
  const { generation } = state;
  const index = state.parties - ++state.arrived;
  if (index <= 0) {
    state.arrived = 0;
    state.generation++;
    wakeAll(state.waiters);
    return 0;
  }
  yield* waitUntil(call.context, {
    reason: waitReason("lock", call.spot),
    duration: timeoutOf(call, 0),
    isReady: () => state.generation !== generation,
    waiters: state.waiters,
  });
  return index;
}

/** Conditions and barriers of `threading`, which few programs use. */
export const conditionNatives: NativeTable = {
  functions: {
    "threading.Condition": (call) => {
      const given = stateOf<LockState>(argument(call, 0, "lock"));
      return given ? libraryObject("threading.Condition", given) : createLock("threading.Condition", 1, true);
    },
    "threading.Barrier": (call) => {
      const parties = numberArgument(call, 0, "parties") ?? 2;
      return libraryObject("threading.Barrier", {
        parties,
        arrived: 0,
        generation: 0,
        waiters: [],
      } satisfies BarrierState);
    },
  },
  methods: {
    "threading.Condition.wait": (condition: LibraryObject, call) => conditionWait(condition, call, timeoutOf(call, 0)),
    "threading.Condition.wait_for": conditionWaitFor,
    "threading.Condition.notify": (condition: LibraryObject, call) =>
      notify(condition, call, numberArgument(call, 0, "n") ?? 1),
    "threading.Condition.notify_all": (condition: LibraryObject, call) =>
      notify(condition, call, Number.MAX_SAFE_INTEGER),
    "threading.Condition.notifyAll": (condition: LibraryObject, call) =>
      notify(condition, call, Number.MAX_SAFE_INTEGER),
    "threading.Barrier.wait": barrierWait,
  },
};
