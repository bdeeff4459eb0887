/** What a primitive of `threading` or `queue` becomes in a program whose coroutines alone use it. */
export interface AsyncTwin {
  /** The class of asyncio with the same methods. */
  readonly name: string;
  /** Methods that are awaited there; the call may have at most this many arguments, all by position. */
  readonly awaited: Readonly<Record<string, number>>;
  /** Methods that stay as they are. */
  readonly plain: readonly string[];
  /** It is entered with `async with`. */
  readonly isContext: boolean;
}

const lock: AsyncTwin = {
  name: "asyncio.Lock",
  awaited: { acquire: 0 },
  plain: ["release", "locked"],
  isContext: true,
};
const queue = {
  awaited: { get: 0, put: 1, join: 0 },
  plain: ["task_done", "empty", "full", "qsize"],
  isContext: false,
} as const;

/** Source: docs.python.org (asyncio synchronization primitives, asyncio queues). `RLock` has no twin: asyncio's lock does not nest. */
export const asyncTwins: Readonly<Record<string, AsyncTwin>> = {
  "threading.Lock": lock,
  "threading.Semaphore": { ...lock, name: "asyncio.Semaphore" },
  "threading.BoundedSemaphore": { ...lock, name: "asyncio.BoundedSemaphore" },
  "threading.Condition": {
    name: "asyncio.Condition",
    awaited: { acquire: 0, wait: 0, wait_for: 1 },
    plain: ["release", "locked", "notify", "notify_all"],
    isContext: true,
  },
  "threading.Event": {
    name: "asyncio.Event",
    awaited: { wait: 0 },
    plain: ["set", "clear", "is_set"],
    isContext: false,
  },
  "queue.Queue": { name: "asyncio.Queue", ...queue },
  "queue.LifoQueue": { name: "asyncio.LifoQueue", ...queue },
  "queue.PriorityQueue": { name: "asyncio.PriorityQueue", ...queue },
};

/** What to use instead where there is no twin of the same name. */
const others: Readonly<Record<string, string>> = {
  "threading.RLock": "asyncio.Lock",
  "threading.Barrier": "asyncio.Barrier",
  "queue.SimpleQueue": "asyncio.Queue",
};

/** The asynchronous primitive for a class of `threading` or `queue`, for people; null for those of processes. */
export function adviceFor(type: string): string | null {
  return asyncTwins[type]?.name ?? others[type] ?? null;
}
