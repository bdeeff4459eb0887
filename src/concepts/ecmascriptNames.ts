/** Which concept explains a name that modules of Node.js or npm export; see `pythonNames`. */
export const ecmascriptNames: Readonly<Record<string, string>> = {
  "concurrency-and-parallelism": "os.availableParallelism os.cpus",
  "io-bound-and-cpu-bound": "process.cpuUsage perf_hooks.monitorEventLoopDelay",
  "event-loop": "timers",
  "node-event-loop": "timers.setImmediate timers/promises.setImmediate process.nextTick",
  "promise-all": "p-limit p-map p-queue bluebird",
  "worker-threads": "worker_threads child_process cluster piscina workerpool tinypool execa zx",
};

/** The same for names that are there without an import. */
export const ecmascriptGlobals: Readonly<Record<string, string>> = {
  "concurrency-and-parallelism": "navigator.hardwareConcurrency",
  "io-bound-and-cpu-bound": "process.cpuUsage",
  "event-loop": "setTimeout setInterval queueMicrotask",
  "node-event-loop": "setImmediate process.nextTick",
  "promise-all": "Promise",
  "browser-main-thread": `Worker SharedWorker requestAnimationFrame requestIdleCallback scheduler.yield
    scheduler.postTask`,
  "shared-memory": "SharedArrayBuffer Atomics",
};
