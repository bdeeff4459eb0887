import type { Context, NativeCall } from "../../interpreter/context.ts";
import { awaitFuture } from "../../interpreter/loopTasks.ts";
import { argument, laneOf, type NativeTable, numberArgument, stateOf, waitReason } from "../../interpreter/natives.ts";
import { raise } from "../../interpreter/raised.ts";
import { type LibraryObject, libraryObject, unknown, type Value } from "../../interpreter/values.ts";
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

function create(type: string, values: Partial<PrimitiveState>): LibraryObject {
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

function* waitIn(
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

function wakeFirst(waiters: Future[]): void {
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

function put(object: LibraryObject, call: NativeCall): Value {
  const item = argument(call, 0, "item");
  return coroutine("put", function* (context) {
    const state = stateOf<PrimitiveState>(object);
    if (!state) return null;
    while (state.items.length >= state.capacity) yield* waitIn(state.others, "queue", call, context);
    putNow(state, item);
    return null;
  });
}

function putNow(state: PrimitiveState, item: Value): void {
  state.items.push(item);
  state.unfinished++;
  wakeFirst(state.waiters);
}

function get(object: LibraryObject, call: NativeCall): Value {
  return coroutine("get", function* (context) {
    const state = stateOf<PrimitiveState>(object);
    if (!state) return unknown;
    while (state.items.length === 0) yield* waitIn(state.waiters, "queue", call, context);
    return takeNow(state);
  });
}

function takeNow(state: PrimitiveState): Value {
  const item = state.items.shift();
  wakeFirst(state.others);
  return item;
}

function taskDone(object: LibraryObject): Value {
  const state = stateOf<PrimitiveState>(object);
  if (state && --state.unfinished <= 0) for (const joiner of state.joiners) settle(joiner, "fulfilled", null);
  return null;
}

const locks = ["asyncio.Lock", "asyncio.Semaphore", "asyncio.BoundedSemaphore", "asyncio.Condition"];

/** Whether an object is a lock of asyncio. */
export function isAsyncLock({ type }: LibraryObject): boolean {
  return locks.includes(type);
}

const capacityOf = (call: NativeCall) => {
  const size = numberArgument(call, 0, "maxsize") ?? 0;
  return size > 0 ? size : Number.POSITIVE_INFINITY;
};

/** The locks, events, conditions and queues of asyncio. */
export const asyncioPrimitives: NativeTable = {
  functions: {
    "asyncio.Lock": () => create("asyncio.Lock", {}),
    "asyncio.Semaphore": (call) => semaphore(numberArgument(call, 0, "value") ?? 1),
    "asyncio.BoundedSemaphore": (call) => semaphore(numberArgument(call, 0, "value") ?? 1),
    "asyncio.Condition": () => create("asyncio.Condition", {}),
    "asyncio.Event": () => create("asyncio.Event", {}),
    "asyncio.Queue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
    "asyncio.PriorityQueue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
    "asyncio.LifoQueue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
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
    "asyncio.Queue.put": put,
    "asyncio.Queue.get": get,
    "asyncio.Queue.put_nowait": (object: LibraryObject, call) => {
      const state = stateOf<PrimitiveState>(object);
      if (state && state.items.length >= state.capacity) throw raise("QueueFull");
      if (state) putNow(state, argument(call, 0, "item"));
      return null;
    },
    "asyncio.Queue.get_nowait": (object: LibraryObject) => {
      const state = stateOf<PrimitiveState>(object);
      if (!state) return unknown;
      if (state.items.length === 0) throw raise("QueueEmpty");
      return takeNow(state);
    },
    "asyncio.Queue.task_done": taskDone,
    "asyncio.Queue.join": (object: LibraryObject, call) =>
      coroutine("join", function* (context) {
        const state = stateOf<PrimitiveState>(object);
        if (state && state.unfinished > 0) yield* waitIn(state.joiners, "join", call, context);
        return null;
      }),
    "asyncio.Queue.qsize": (object: LibraryObject) => stateOf<PrimitiveState>(object)?.items.length ?? unknown,
    "asyncio.Queue.empty": (object: LibraryObject) => (stateOf<PrimitiveState>(object)?.items.length ?? 0) === 0,
    "asyncio.Queue.full": (object: LibraryObject) => {
      const state = stateOf<PrimitiveState>(object);
      return state ? state.items.length >= state.capacity : false;
    },
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

/** A queue of asyncio that is empty. */
export function asyncQueue(capacity: number): LibraryObject {
  return create("asyncio.Queue", { capacity });
}
