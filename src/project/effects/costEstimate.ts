import type { FunctionCost } from "./cost/linkedTerm.ts";
import { growth } from "./cost/size.ts";
import { growthOf } from "./cost/terms.ts";

/** What one call of a function costs, in plain numbers. */
export interface CostEstimate {
  /**
   * Nanoseconds of what is known, on CPython 3.11 or V8: literal bounds and calls of known cost. Sizes that nobody knows
   * are left out, so it is a lower bound when `growth` is not 0.
   */
  readonly nanoseconds: number;
  /** How the time grows with the data: 0 not at all, 1 linear, 2 quadratic, `Infinity` exponential. */
  readonly growth: number;
}

/** The cost of a function as an estimate. */
export function estimateOf({ nanoseconds, terms }: FunctionCost): CostEstimate {
  const growing = terms.find((term) => growthOf(term) > 0);
  return {
    nanoseconds,
    growth: growing ? (growing.base === undefined ? growth(growing) : Number.POSITIVE_INFINITY) : 0,
  };
}
