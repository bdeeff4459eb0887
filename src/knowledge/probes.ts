import type { Language } from "../model/module.ts";

/** Calls that return at once and that a loop can therefore ask again and again. */
export interface ProbeTable {
  /** Read a clock. */
  readonly clocks: ReadonlySet<string>;
  /** Ask for the state of something, by the name of a library function or method. */
  readonly states: ReadonlySet<string>;
  /** Methods that only ask for a state, whatever they are called on. */
  readonly stateMethods: ReadonlySet<string>;
  /** Compute from their arguments alone. */
  readonly pure: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Sources: docs.python.org (time, threading, multiprocessing, queue, concurrent.futures, asyncio), MDN (Date, Performance, Atomics). */
export const probes: Readonly<Record<Language, ProbeTable>> = {
  python: {
    clocks: words(`
      time.time time.time_ns time.monotonic time.monotonic_ns time.perf_counter time.perf_counter_ns time.clock
      time.process_time datetime.datetime.now datetime.datetime.utcnow timeit.default_timer`),
    states: words(`
      threading.active_count threading.activeCount threading.enumerate multiprocessing.active_children
      os.path.exists os.path.isfile os.path.isdir`),
    stateMethods: words("is_alive isAlive is_set isSet done empty full qsize locked ready is_running running"),
    pure: words("len int float bool abs min max round any all isinstance"),
  },
  ecmascript: {
    clocks: words(`
      Date Date.now performance.now perf_hooks.performance.now process.hrtime process.hrtime.bigint process.uptime
      window.performance.now globalThis.performance.now`),
    states: words("Atomics.load"),
    stateMethods: words("getTime valueOf"),
    pure: words("Number Boolean Math.abs Math.floor Math.round Math.min Math.max"),
  },
};
