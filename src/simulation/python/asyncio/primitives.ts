import type { Context, NativeCall } from "../../interpreter/context.ts";
import { awaitFuture } from "../../interpreter/loopTasks.ts";
import { laneOf, type NativeTable, numberArgument, stateOf, waitReason } from "../../interpreter/natives.ts";
import { type LibraryObject, libraryObject, type Value } from "../../interpreter/values.ts";
import type { Running } from "../../machine/effects.ts";
import { createFuture, type Future, settle } from "../../machine/future.ts";
import type { SpanState } from "../../timeline.ts";
import { coroutine } from "./functions.ts";

/** A lock, semaphore, event, condition or queue of asyncio: who waits, waits for a future that somebody settles. */
export interface PrimitiveState {
  free: number;
  readonly most: number;
  owner: number | null;
  isSet: boolean;
  readonly items: Value[];
  readonly capacity: number;
  unfinished: number;
  readonly waiters: Future[];
  readonly others: Future[];
  readonly joiners: Future[];
}

/** A primitive in which nobody waits. */
export function create(type: string, values: Partial<PrimitiveState>): LibraryObject {
  const state: PrimitiveState = {
    free: 1,
    most: 1,
    owner: null,
    isSet: false,
    items: [],
    capacity: Number.POSITIVE_INFINITY,
    unfinished: 0,
    waiters: [],
    others: [],
    joiners: [],
    ...values,
  };
  return libraryObject(type, state);
}

/** Waits until somebody settles the future that is added to the waiters. */
export function* waitIn(
  waiters: Future[],
  state: SpanState,
  call: NativeCall,
  context: Context,
  cause: number | null = null,
): Running {
  const future = createFuture();
  waiters.push(future);
  try {
    yield* awaitFuture(
      future,
      waitReason(state, call.spot, () => cause),
      context,
    );
  } finally {
    const at = waiters.indexOf(future);
    if (at >= 0) waiters.splice(at, 1);
  }
}

/** Lets the first waiter go on. */
export function wakeFirst(waiters: Future[]): void {
  const next = waiters.find(({ state }) => state === "pending");
  if (next) settle(next, "fulfilled", null);
}

/** Enters a lock or semaphore; fair, as asyncio's are. */
export function* acquireAsync(object: LibraryObject, call: NativeCall, context: Context): Running {
  const state = stateOf<PrimitiveState>(object);
  if (!state) return;
  while (state.free <= 0 || (state.waiters.length > 0 && state.waiters[0]?.state === "pending")) {
    yield* waitIn(state.waiters, "lock", call, context, state.owner);
    if (state.free > 0) break;
  }
  state.free--;
  state.owner = laneOf(context);
}

/** Gives back what was acquired, and wakes who waits for it. */
export function releaseAsync(object: LibraryObject): void {
  const state = stateOf<PrimitiveState>(object);
  if (!state) return;
  state.free = Math.min(state.most, state.free + 1);
  state.owner = null;
  wakeFirst(state.waiters);
}

const locks = ["asyncio.Lock", "asyncio.Semaphore", "asyncio.BoundedSemaphore", "asyncio.Condition"];

/** Whether an object is a lock of asyncio. */
export function isAsyncLock({ type }: LibraryObject): boolean {
  return locks.includes(type);
}

/** The locks, events and conditions of asyncio. */
export const asyncioPrimitives: NativeTable = {
  functions: {
    "asyncio.Lock": () => create("asyncio.Lock", {}),
    "asyncio.Semaphore": (call) => semaphore(numberArgument(call, 0, "value") ?? 1),
    "asyncio.BoundedSemaphore": (call) => semaphore(numberArgument(call, 0, "value") ?? 1),
    "asyncio.Condition": () => create("asyncio.Condition", {}),
    "asyncio.Event": () => create("asyncio.Event", {}),
  },
  methods: {
    ...Object.fromEntries(
      locks.flatMap((type) => [
        [
          `${type}.acquire`,
          (object: LibraryObject, call: NativeCall) =>
            coroutine("acquire", function* (context) {
              yield* acquireAsync(object, call, context);
              return true;
            }),
        ],
        [
          `${type}.release`,
          (object: LibraryObject) => {
            releaseAsync(object);
            return null;
          },
        ],
        [`${type}.locked`, (object: LibraryObject) => (stateOf<PrimitiveState>(object)?.free ?? 1) <= 0],
      ]),
    ),
    "asyncio.Condition.wait": (object: LibraryObject, call) =>
      coroutine("wait", function* (context) {
        const state = stateOf<PrimitiveState>(object);
        if (!state) return true;
        releaseAsync(object);
        yield* waitIn(state.others, "lock", call, context);
        yield* acquireAsync(object, call, context);
        return true;
      }),
    "asyncio.Condition.notify": (object: LibraryObject) => {
      wakeFirst(stateOf<PrimitiveState>(object)?.others ?? []);
      return null;
    },
    "asyncio.Condition.notify_all": (object: LibraryObject) => {
      for (const waiter of [...(stateOf<PrimitiveState>(object)?.others ?? [])]) settle(waiter, "fulfilled", null);
      return null;
    },
    "asyncio.Event.set": (object: LibraryObject) => {
      const state = stateOf<PrimitiveState>(object);
      if (state) {
        state.isSet = true;
        for (const waiter of [...state.waiters]) settle(waiter, "fulfilled", null);
      }
      return null;
    },
    "asyncio.Event.clear": (object: LibraryObject) => {
      const state = stateOf<PrimitiveState>(object);
      if (state) state.isSet = false;
      return null;
    },
    "asyncio.Event.is_set": (object: LibraryObject) => stateOf<PrimitiveState>(object)?.isSet ?? false,
    "asyncio.Event.wait": (object: LibraryObject, call) =>
      coroutine("wait", function* (context) {
        const state = stateOf<PrimitiveState>(object);
        if (state && !state.isSet) yield* waitIn(state.waiters, "lock", call, context);
        return true;
      }),
  },
};

/** A semaphore of asyncio with that many places. */
export function semaphore(value: number): LibraryObject {
  return create("asyncio.Semaphore", { free: value, most: value });
}

/** A lock of asyncio that nobody holds. */
export function asyncLock(): LibraryObject {
  return create("asyncio.Lock", {});
}

/** An event of asyncio that is not set. */
export function asyncEvent(): LibraryObject {
  return create("asyncio.Event", {});
}
