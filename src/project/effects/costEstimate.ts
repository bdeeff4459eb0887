import { growth } from "./cost/size.ts";
import { growthOf } from "./cost/terms.ts";
import type { FunctionCost } from "./cost.ts";

/** What one call of a function costs, in plain numbers. */
export interface CostEstimate {
  /**
   * Nanoseconds of what is known, on CPython 3.11 or V8: literal bounds and calls of known cost. Sizes that nobody knows
   * are left out, so it is a lower bound when `growth` is not 0.
   */
  readonly nanoseconds: number;
  /** How the time grows with the data: 0 not at all, 1 linear, 2 quadratic, `Infinity` exponential. */
  readonly growth: number;
  /** Of the part that grows, in nanoseconds of the reference runtime when all unknown sizes are 1; 0 without such a part. */
  readonly nanosecondsPerUnit: number;
  /** How much of `nanoseconds` runs without the GIL of CPython, in calls of libraries in C that release it. */
  readonly nanosecondsWithoutGil: number;
}

/** The cost of a function as an estimate. */
export function estimateOf({ nanoseconds, terms }: FunctionCost): CostEstimate {
  const growing = terms.find((term) => growthOf(term) > 0);
  const released = terms.filter((term) => term.releasesGil && growth(term) === 0);
  return {
    nanoseconds,
    growth: growing ? (growing.base === undefined ? growth(growing) : Number.POSITIVE_INFINITY) : 0,
    nanosecondsPerUnit: growing?.nanoseconds ?? 0,
    nanosecondsWithoutGil: released.reduce((sum, term) => sum + term.nanoseconds, 0),
  };
}
