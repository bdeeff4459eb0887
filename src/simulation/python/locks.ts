import { charge, type NativeCall, noticePayment } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import {
  argument,
  laneOf,
  type NativeTable,
  numberArgument,
  stateOf,
  timeoutOf,
  waitReason,
  waitUntil,
  wakeAll,
  wakeOne,
} from "../interpreter/natives.ts";
import { type LibraryObject, libraryObject, truth, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";

/** A lock, a reentrant one, or a semaphore. */
export interface LockState {
  /** How many may still enter. */
  free: number;
  readonly most: number;
  /** Who entered; the last one first. */
  readonly owners: number[];
  readonly isReentrant: boolean;
  depth: number;
  readonly waiters: (() => void)[];
  /** Conditions: those who wait for a notification. */
  readonly sleepers: { wake: () => void; isNotified: boolean }[];
}

/** A lock or semaphore with `most` places, all free. */
export function createLock(type: string, most: number, isReentrant: boolean): LibraryObject {
  const state: LockState = { free: most, most, owners: [], isReentrant, depth: 0, waiters: [], sleepers: [] };
  return libraryObject(type, state);
}

/** Takes a place of a lock, and waits for one if it may; gives whether it has one. */
export function* acquire(
  lock: LibraryObject,
  call: NativeCall,
  isBlocking: boolean,
  timeout: number | null,
): Running<boolean> {
  const { context, spot } = call;
  const state = stateOf<LockState>(lock);
  charge(context, context.run.machine.costs.lockOperation, spot);
  const due = noticePayment(context);
  if (due) yield due;
  if (!state) return true;
  const lane = laneOf(context);
  if (state.isReentrant && state.owners[0] === lane) {
    state.depth++;
    return true;
  }
  if (state.free <= 0) {
    if (!isBlocking) return false;
    const reason = waitReason("lock", spot, () => state.owners[0] ?? null);
    const got = yield* waitUntil(context, {
      reason,
      duration: timeout,
      isReady: () => state.free > 0,
      waiters: state.waiters,
    });
    if (!got) return false;
  }
  state.free--;
  state.owners.unshift(lane);
  state.depth = 1;
  return true;
}

/** Gives a place of a lock back, and wakes who waits for it. */
export function* release(lock: LibraryObject, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const state = stateOf<LockState>(lock);
  charge(context, context.run.machine.costs.lockOperation, spot);
  const due = noticePayment(context);
  if (due) yield due;
  if (!state) return null;
  if (state.isReentrant && --state.depth > 0) return null;
  const lane = laneOf(context);
  const own = state.owners.indexOf(lane);
  state.owners.splice(own >= 0 ? own : 0, 1);
  state.free = Math.min(state.most, state.free + 1);
  wakeOne(state.waiters);
  return null;
}

function* acquireMethod(lock: LibraryObject, call: NativeCall): Running<Value> {
  const blocking = argument(call, 0, "blocking");
  return yield* acquire(lock, call, truth(blocking ?? true, true) !== false, timeoutOf(call, 1));
}

interface EventState {
  isSet: boolean;
  readonly waiters: (() => void)[];
}

const lockTypes = [
  "threading.Lock",
  "threading.RLock",
  "threading.Semaphore",
  "threading.BoundedSemaphore",
  "threading.Condition",
];

/** The locks, semaphores, events, conditions and barriers of `threading` and `multiprocessing`. */
export const lockNatives: NativeTable = {
  functions: {
    "threading.Lock": () => createLock("threading.Lock", 1, false),
    "thread.allocate_lock": () => createLock("threading.Lock", 1, false),
    "_thread.allocate_lock": () => createLock("threading.Lock", 1, false),
    "threading.RLock": () => createLock("threading.RLock", 1, true),
    "threading.Semaphore": (call) => createLock("threading.Semaphore", numberArgument(call, 0, "value") ?? 1, false),
    "threading.BoundedSemaphore": (call) =>
      createLock("threading.Semaphore", numberArgument(call, 0, "value") ?? 1, false),
    "multiprocessing.Lock": () => createLock("threading.Lock", 1, false),
    "multiprocessing.RLock": () => createLock("threading.RLock", 1, true),
    "multiprocessing.Semaphore": (call) =>
      createLock("threading.Semaphore", numberArgument(call, 0, "value") ?? 1, false),
    "threading.Event": () => libraryObject("threading.Event", { isSet: false, waiters: [] } satisfies EventState),
    "multiprocessing.Event": () => libraryObject("threading.Event", { isSet: false, waiters: [] } satisfies EventState),
  },
  methods: {
    ...Object.fromEntries(
      lockTypes.flatMap((type) => [
        [`${type}.acquire`, acquireMethod],
        [`${type}.release`, release],
        [`${type}.locked`, (lock: LibraryObject) => (stateOf<LockState>(lock)?.free ?? 1) <= 0],
      ]),
    ),
    "threading.Event.set": function* (event: LibraryObject, call): Running<Value> {
      yield* noticed(call.context, call.context.run.machine.costs.lockOperation, call.spot);
      const state = stateOf<EventState>(event);
      if (state) {
        state.isSet = true;
        wakeAll(state.waiters);
      }
      return null;
    },
    "threading.Event.clear": (event: LibraryObject) => {
      const state = stateOf<EventState>(event);
      if (state) state.isSet = false;
      return null;
    },
    "threading.Event.is_set": (event: LibraryObject) => stateOf<EventState>(event)?.isSet ?? false,
    "threading.Event.wait": function* (event: LibraryObject, call): Running<Value> {
      yield* noticed(call.context, call.context.run.machine.costs.lockOperation, call.spot);
      const state = stateOf<EventState>(event);
      if (!state) return true;
      return yield* waitUntil(call.context, {
        reason: waitReason("lock", call.spot),
        duration: timeoutOf(call, 0),
        isReady: () => state.isSet,
        waiters: state.waiters,
      });
    },
  },
};

/** `with lock:`. */
export function isLock({ type }: LibraryObject): boolean {
  return lockTypes.includes(type);
}
