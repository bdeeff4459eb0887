import type { NativeCall } from "../interpreter/context.ts";
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
import { raise } from "../interpreter/raised.ts";
import { isObject, type LibraryObject, libraryObject, truth, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";

interface QueueState {
  readonly items: { readonly value: Value; readonly from: number }[];
  readonly capacity: number;
  readonly order: "first" | "last" | "least";
  unfinished: number;
  readonly getters: (() => void)[];
  readonly putters: (() => void)[];
  readonly joiners: (() => void)[];
}

function createQueue(type: string, order: QueueState["order"]) {
  return (call: NativeCall): LibraryObject => {
    const capacity = numberArgument(call, 0, "maxsize") ?? 0;
    const state: QueueState = {
      items: [],
      capacity: capacity > 0 ? capacity : Number.POSITIVE_INFINITY,
      order,
      unfinished: 0,
      getters: [],
      putters: [],
      joiners: [],
    };
    return libraryObject(type, state);
  };
}

/** Puts an item into a queue, and waits for room if it may; raises `Full` when there is none. */
export function* put(
  queue: LibraryObject,
  call: NativeCall,
  isBlocking: boolean,
  timeout: number | null,
): Running<Value> {
  const { context, spot } = call;
  yield* noticed(context, context.run.machine.costs.queueOperation, spot);
  const state = stateOf<QueueState>(queue);
  if (!state) return null;
  if (state.items.length >= state.capacity) {
    if (!isBlocking) throw raise("Full");
    const isReady = () => state.items.length < state.capacity;
    const reason = waitReason("queue", spot);
    if (!(yield* waitUntil(context, { reason, duration: timeout, isReady, waiters: state.putters })))
      throw raise("Full");
  }
  state.items.push({ value: argument(call, 0, "item"), from: laneOf(context) });
  state.unfinished++;
  wakeOne(state.getters);
  return null;
}

/** Takes an item from a queue, and waits for one if it may; raises `Empty` when there is none. */
export function* get(
  queue: LibraryObject,
  call: NativeCall,
  isBlocking: boolean,
  timeout: number | null,
): Running<Value> {
  const { context, spot } = call;
  yield* noticed(context, context.run.machine.costs.queueOperation, spot);
  const state = stateOf<QueueState>(queue);
  if (!state) return unknown;
  if (state.items.length === 0) {
    if (!isBlocking) throw raise("Empty");
    const isReady = () => state.items.length > 0;
    const reason = waitReason("queue", spot);
    if (!(yield* waitUntil(context, { reason, duration: timeout, isReady, waiters: state.getters })))
      throw raise("Empty");
    const { from } = state.items[0] as QueueState["items"][number];
    if (from !== laneOf(context)) context.run.machine.recorder.arrow(from, laneOf(context), "send");
  }
  const item = takeItem(state);
  wakeOne(state.putters);
  return item;
}

function takeItem(state: QueueState): Value {
  if (state.order === "last") return state.items.pop()?.value;
  if (state.order === "first") return state.items.shift()?.value;
  let least = 0;
  state.items.forEach(({ value }, index) => {
    if (isLess(value, state.items[least]?.value)) least = index;
  });
  return state.items.splice(least, 1)[0]?.value;
}

function isLess(left: Value, right: Value): boolean {
  if (typeof left === "number" && typeof right === "number") return left < right;
  if (typeof left === "string" && typeof right === "string") return left < right;
  if (!isObject(left, "list") || !isObject(right, "list")) return false;
  for (const [index, item] of left.items.entries()) {
    if (isLess(item, right.items[index])) return true;
    if (isLess(right.items[index], item)) return false;
  }
  return false;
}

function* taskDone(queue: LibraryObject, call: NativeCall): Running<Value> {
  yield* noticed(call.context, call.context.run.machine.costs.lockOperation, call.spot);
  const state = stateOf<QueueState>(queue);
  if (state && --state.unfinished <= 0) wakeAll(state.joiners);
  return null;
}

function* joinQueue(queue: LibraryObject, call: NativeCall): Running<Value> {
  const state = stateOf<QueueState>(queue);
  if (!state) return null;
  const isReady = () => state.unfinished <= 0;
  const reason = waitReason("join", call.spot);
  yield* waitUntil(call.context, { reason, duration: null, isReady, waiters: state.joiners });
  return null;
}

const isBlockingArgument = (call: NativeCall, position: number) =>
  truth(argument(call, position, "block") ?? true, true) !== false;

const methods: NativeTable["methods"] = {
  put: (queue: LibraryObject, call) => put(queue, call, isBlockingArgument(call, 1), timeoutOf(call, 2)),
  put_nowait: (queue: LibraryObject, call) => put(queue, call, false, null),
  get: (queue: LibraryObject, call) => get(queue, call, isBlockingArgument(call, 0), timeoutOf(call, 1)),
  get_nowait: (queue: LibraryObject, call) => get(queue, call, false, null),
  task_done: taskDone,
  join: joinQueue,
  qsize: (queue: LibraryObject) => stateOf<QueueState>(queue)?.items.length ?? unknown,
  empty: (queue: LibraryObject) => (stateOf<QueueState>(queue)?.items.length ?? 0) === 0,
  full: (queue: LibraryObject) => {
    const state = stateOf<QueueState>(queue);
    return state ? state.items.length >= state.capacity : false;
  },
  close: () => null,
  join_thread: () => null,
};

/** The queues of `queue` and `multiprocessing`. */
export const queueNatives: NativeTable = {
  functions: {
    "queue.Queue": createQueue("queue.Queue", "first"),
    "Queue.Queue": createQueue("queue.Queue", "first"),
    "queue.SimpleQueue": createQueue("queue.Queue", "first"),
    "queue.LifoQueue": createQueue("queue.Queue", "last"),
    "queue.PriorityQueue": createQueue("queue.Queue", "least"),
    "multiprocessing.Queue": createQueue("queue.Queue", "first"),
    "multiprocessing.JoinableQueue": createQueue("queue.Queue", "first"),
    "multiprocessing.SimpleQueue": createQueue("queue.Queue", "first"),
  },
  methods: Object.fromEntries(Object.entries(methods).map(([name, method]) => [`queue.Queue.${name}`, method])),
};
