/**
 * Where a function runs that is given to a call: `here`, during the call; on the `event-loop` of the same thread, later;
 * while the page is drawn (`render`); in a `worker`, another thread or process; `elsewhere`, in another program such as
 * the page that a test drives.
 */
export type RunsOn = "here" | "event-loop" | "render" | "worker" | "elsewhere";

/** A call that hands a function or a file over to run elsewhere or later. */
export interface OffloadRow {
  /** Dotted. `*.map` is a method of any receiver whose class has no row of its own. */
  readonly name: string;
  /** The position of the argument, from 0; null for every argument that is a function. */
  readonly argument: number | null;
  /** The property of the argument that holds it: `new Piscina({ filename })`. */
  readonly property?: string;
  /** What is given: the function itself, a file whose whole code runs there, or an object with methods. */
  readonly passes: "function" | "module" | "methods";
  readonly runsOn: RunsOn;
}

function functions(pattern: string, names: string, argument: number | null, runsOn: RunsOn): OffloadRow[] {
  return names
    .split(" ")
    .map((name) => ({ name: pattern.replace("#", () => name), argument, passes: "function", runsOn }));
}

function modules(names: string, runsOn: RunsOn): OffloadRow[] {
  return names.split(" ").map((name) => ({ name, argument: 0, passes: "module", runsOn }));
}

/**
 * Sources: MDN (Array, Promise, Worker, Window), nodejs.org/api (timers, process, worker_threads, child_process) and
 * the READMEs of piscina, workerpool, threads, comlink, jest-worker, async, p-map, puppeteer and playwright.
 */
export const ecmascriptOffloads: readonly OffloadRow[] = [
  ...functions("#", "setTimeout setInterval setImmediate queueMicrotask requestIdleCallback", 0, "event-loop"),
  ...functions("timers.#", "setTimeout setInterval setImmediate", 0, "event-loop"),
  ...functions("process.#", "nextTick", 0, "event-loop"),
  ...functions("scheduler.#", "postTask", 0, "event-loop"),
  ...functions("*.#", "then catch finally", null, "event-loop"),
  ...functions("react-dom.#", "unstable_batchedUpdates flushSync", 0, "here"),
  ...functions("#", "requestAnimationFrame", 0, "render"),

  ...functions("*.#", "map forEach filter find findIndex findLast findLastIndex some every flatMap", 0, "here"),
  ...functions("*.#", "reduce reduceRight sort toSorted", 0, "here"),
  ...functions("*.#", "replace replaceAll", 1, "here"),
  ...functions("#", "Promise", 0, "here"),
  ...functions("Array.#", "from", 1, "here"),
  ...functions("Array.#", "fromAsync", 1, "event-loop"),
  ...functions("Object.#", "groupBy", 1, "here"),
  ...functions("Map.#", "groupBy", 1, "here"),
  ...functions("JSON.#", "parse stringify", 1, "here"),
  ...functions("Reflect.#", "apply", 0, "here"),
  ...functions("lodash.#", "map forEach each filter find reduce some every sortBy groupBy flatMap", 1, "here"),
  ...functions("lodash.#", "mapValues keyBy partition orderBy uniqBy pickBy omitBy", 1, "here"),
  ...functions("lodash.#", "times", 1, "here"),
  ...functions("lodash.#", "debounce throttle defer delay", 0, "event-loop"),

  ...functions("#", "p-map p-each-series p-filter", 1, "event-loop"),
  ...functions(
    "async.#",
    "each eachLimit eachSeries map mapLimit mapSeries parallel parallelLimit series",
    null,
    "event-loop",
  ),
  ...functions("async.#", "queue waterfall auto times retry", null, "event-loop"),

  ...modules("Worker SharedWorker worker_threads.Worker threads.Worker jest-worker.Worker", "worker"),
  ...modules("child_process.fork cluster.setupPrimary workerpool.pool", "worker"),
  { name: "piscina.Piscina", argument: 0, property: "filename", passes: "module", runsOn: "worker" },
  ...functions("workerpool.Pool.#", "exec", 0, "worker"),
  { name: "workerpool.worker", argument: 0, passes: "methods", runsOn: "worker" },
  { name: "comlink.expose", argument: 0, passes: "methods", runsOn: "worker" },
  { name: "threads.expose", argument: 0, passes: "methods", runsOn: "worker" },
  { name: "threads/worker.expose", argument: 0, passes: "methods", runsOn: "worker" },
  ...functions("synckit.#", "runAsWorker", 0, "worker"),
  ...functions("#", "greenlet make-synchronous", 0, "worker"),
  ...functions("@koale/useworker.#", "useWorker", 0, "worker"),
  ...functions("multithreading.#", "threaded", 0, "worker"),

  ...functions("*.#", "evaluate evaluateHandle evaluateOnNewDocument addInitScript waitForFunction", 0, "elsewhere"),
  ...functions("*.#", "$eval $$eval evaluateAll", null, "elsewhere"),
  { name: "chrome.scripting.executeScript", argument: 0, property: "func", passes: "function", runsOn: "elsewhere" },
  {
    name: "chrome.scripting.executeScript",
    argument: 0,
    property: "function",
    passes: "function",
    runsOn: "elsewhere",
  },
];
