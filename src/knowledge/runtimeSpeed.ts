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

/** The interpreter whose nanoseconds the cost model counts in for programs of one language. */
export function referenceRuntime(language: Language): "cpython" | "v8" {
  return language === "python" ? "cpython" : "v8";
}
