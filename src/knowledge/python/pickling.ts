/**
 * Classes whose values pickle refuses: they stand for something of one process, a lock, a thread, an open file, a
 * connection. Sources: docs.python.org (pickle, "What can be pickled and unpickled?"), and `TypeError: cannot pickle …`
 * of CPython 3.11 for each.
 */
export const unpicklableTypes: ReadonlySet<string> = new Set([
  "threading.Lock",
  "threading.RLock",
  "threading.Condition",
  "threading.Event",
  "threading.Semaphore",
  "threading.BoundedSemaphore",
  "threading.Barrier",
  "threading.Thread",
  "threading.local",
  "queue.Queue",
  "queue.LifoQueue",
  "queue.PriorityQueue",
  "queue.SimpleQueue",
  "concurrent.futures.ThreadPoolExecutor",
  "concurrent.futures.ProcessPoolExecutor",
  "concurrent.futures.Future",
  "multiprocessing.pool.Pool",
  "multiprocessing.pool.ThreadPool",
  "subprocess.Popen",
  "io.TextIOWrapper",
  "sqlite3.Connection",
  "sqlite3.Cursor",
]);

/** Primitives of `multiprocessing` that a process inherits, and that cannot be sent to it afterwards. */
export const inheritedTypes: ReadonlySet<string> = new Set(
  "Lock RLock Semaphore BoundedSemaphore Condition Event Barrier Queue JoinableQueue SimpleQueue"
    .split(" ")
    .map((name) => `multiprocessing.${name}`),
);

/** Modules that replace pickle by something that takes functions of all kinds. */
export const pickleReplacements: ReadonlySet<string> = new Set(
  "dill cloudpickle multiprocess pathos loky mpire billiard ray dask".split(" "),
);
