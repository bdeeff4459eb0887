import type { Language } from "../model/module.ts";
import { words } from "./names.ts";

/** Calls that look at their arguments and change none of them: printing, logging, measuring, copying. */
export interface ObserverTable {
  readonly functions: ReadonlySet<string>;
  /** Everything below these names. */
  readonly namespaces: readonly string[];
  /** Methods by which loggers of any library write; they count on a receiver that is named like a logger. */
  readonly loggerMethods: ReadonlySet<string>;
  /** Calls that read a clock. Between two of them somebody measures time. */
  readonly clocks: ReadonlySet<string>;
  /** Calls that end the program. */
  readonly exits: ReadonlySet<string>;
}

const loggerMethods = words("trace debug info log warn warning error exception critical fatal");

/** Sources: docs.python.org (Built-in Functions, logging, time), MDN (console, Date, Performance), nodejs.org/api/process. */
export const observers: Readonly<Record<Language, ObserverTable>> = {
  python: {
    functions: words(
      "print len str repr int float bool bytes sum min max sorted list tuple dict set frozenset isinstance type format abs round any all zip enumerate range id hash getattr hasattr",
    ),
    namespaces: ["logging.", "math.", "warnings.", "sys.stdout.", "sys.stderr."],
    loggerMethods,
    clocks: words(
      "time.time time.time_ns time.perf_counter time.perf_counter_ns time.monotonic time.monotonic_ns time.process_time time.clock timeit.default_timer datetime.datetime.now datetime.datetime.utcnow",
    ),
    exits: words("sys.exit os._exit os.abort exit quit"),
  },
  ecmascript: {
    functions: words("String Number Boolean Array.isArray Object.keys Object.values Object.entries"),
    namespaces: ["console.", "JSON.", "Math."],
    loggerMethods,
    clocks: words(
      "Date.now performance.now process.hrtime process.hrtime.bigint console.time console.timeEnd perf_hooks.performance.now",
    ),
    exits: words("process.exit process.abort"),
  },
};
