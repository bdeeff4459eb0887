import { concurrencyTable, libraryAncestors } from "./libraryTypes.ts";

/** Locks of Python that `with`, or `async with`, takes and releases: those that have `acquire` and `release`. */
const pythonLocks: ReadonlySet<string> = new Set([
  ...["threading", "multiprocessing", "asyncio", "anyio", "trio"].flatMap((module) =>
    ["Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition"].map((name) => `${module}.${name}`),
  ),
  "trio.CapacityLimiter",
  "anyio.CapacityLimiter",
  "gevent.lock.RLock",
  "gevent.lock.Semaphore",
  "gevent.lock.BoundedSemaphore",
]);

/** Whether a class of Python is a lock. Sources: docs.python.org, gevent.org, trio.readthedocs.io, anyio.readthedocs.io. */
export function isPythonLock(type: string): boolean {
  return libraryAncestors(concurrencyTable("python"), type).some((name) => pythonLocks.has(name));
}

/** How a lock of JavaScript that a call takes is given back. */
export interface LockRow {
  /** The method of the same object that releases; null when there is none. */
  readonly method: string | null;
  /** What awaiting the call gives that releases: a function, the second of a pair, an object with `release`. */
  readonly result: "function" | "pair" | "object" | null;
}

/** Sources: the READMEs of async-mutex, await-lock, async-sema, semaphore-async-await, proper-lockfile and redlock. */
export const ecmascriptLocks: Readonly<Record<string, LockRow>> = {
  "async-mutex.Mutex.acquire": { method: "release", result: "function" },
  "async-mutex.Semaphore.acquire": { method: "release", result: "pair" },
  "await-lock.acquireAsync": { method: "release", result: null },
  "await-lock.AwaitLock.acquireAsync": { method: "release", result: null },
  "async-sema.Sema.acquire": { method: "release", result: null },
  "semaphore-async-await.Lock.acquire": { method: "release", result: null },
  "semaphore-async-await.Semaphore.acquire": { method: "release", result: null },
  "semaphore-async-await.acquire": { method: "release", result: null },
  "proper-lockfile.lock": { method: null, result: "function" },
  "proper-lockfile.lockSync": { method: null, result: "function" },
  "redlock.acquire": { method: null, result: "object" },
};
