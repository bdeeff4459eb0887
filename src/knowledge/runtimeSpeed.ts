import type { Language } from "../model/module.ts";

/** Kinds of operation that take about the same time each. `round` is one round of an empty loop. */
export type OperationClass =
  | "round"
  | "arithmetic"
  | "division"
  | "member"
  | "subscript"
  | "call"
  | "method"
  | "allocation"
  | "text"
  | "yield";

/** Nanoseconds of one operation of each kind. */
export type OperationTimes = Readonly<Record<OperationClass, number>>;

/**
 * The calibrated table. `cpython` is 3.11, `v8` that of Node.js 24, `pypy` 7.3 for Python 3.9, after the compiler has warmed
 * up; each is the fastest of seven runs on one core of an x86-64 server of 2024. `npm run bench:speed` measures them
 * again and prints both. Where real programs differ from a loop that does one thing, because numbers and texts that
 * are kept take memory, the numbers follow the programs of `test/runtime/estimates`. Machines differ by a factor of two
 * to three, which is why estimates are told with one digit.
 */
export const operationTimes: Readonly<Record<"cpython" | "pypy" | "v8", OperationTimes>> = {
  cpython: {
    round: 18,
    arithmetic: 15,
    division: 18,
    member: 5,
    subscript: 12,
    call: 25,
    method: 20,
    allocation: 35,
    text: 110,
    yield: 40,
  },
  pypy: {
    round: 0.5,
    arithmetic: 1.2,
    division: 3,
    member: 0.4,
    subscript: 0.5,
    call: 1.5,
    method: 3,
    allocation: 5,
    text: 20,
    yield: 13,
  },
  v8: {
    round: 0.3,
    arithmetic: 0.2,
    division: 1.8,
    member: 0.3,
    subscript: 0.4,
    call: 1.2,
    method: 6,
    allocation: 6,
    text: 45,
    yield: 14,
  },
};

/** A runtime for which programs are judged. */
export type TargetRuntime = "cpython" | "cpython-free-threaded" | "pypy" | "v8";

/**
 * A factor: the time of one thread of the free-threaded build of CPython. Source: PEP 779: about 10 %,
 * py-free-threading.github.io: 90 to 95 % of the speed.
 */
export const freeThreadedFactor = 1.08;

/** How many times as long the operations of a program take as with the reference runtime of its language. */
export const runtimeFactors: Readonly<Record<TargetRuntime, number>> = {
  cpython: 1,
  "cpython-free-threaded": freeThreadedFactor,
  pypy: meanRatio(operationTimes.pypy, operationTimes.cpython),
  v8: 1,
};

/** The geometric mean, because programs are made of all kinds of operations. */
function meanRatio(times: OperationTimes, reference: OperationTimes): number {
  const kinds = Object.keys(reference) as OperationClass[];
  const product = kinds.reduce((sum, kind) => sum * (times[kind] / reference[kind]), 1);
  return product ** (1 / kinds.length);
}

/** The interpreter whose nanoseconds the cost model counts in for programs of one language. */
export function referenceRuntime(language: Language): "cpython" | "v8" {
  return language === "python" ? "cpython" : "v8";
}
