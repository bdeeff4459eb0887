import type { NativeCall } from "../../interpreter/context.ts";
import { argument, type NativeTable, numberArgument, stateOf } from "../../interpreter/natives.ts";
import { raise } from "../../interpreter/raised.ts";
import { type LibraryObject, unknown, type Value } from "../../interpreter/values.ts";
import { settle } from "../../machine/future.ts";
import { coroutine } from "./functions.ts";
import { create, type PrimitiveState, waitIn, wakeFirst } from "./primitives.ts";

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

const capacityOf = (call: NativeCall) => {
  const size = numberArgument(call, 0, "maxsize") ?? 0;
  return size > 0 ? size : Number.POSITIVE_INFINITY;
};

/** The queues of asyncio. */
export const asyncioQueues: NativeTable = {
  functions: {
    "asyncio.Queue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
    "asyncio.PriorityQueue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
    "asyncio.LifoQueue": (call) => create("asyncio.Queue", { capacity: capacityOf(call) }),
  },
  methods: {
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

/** A queue of asyncio that is empty. */
export function asyncQueue(capacity: number): LibraryObject {
  return create("asyncio.Queue", { capacity });
}
