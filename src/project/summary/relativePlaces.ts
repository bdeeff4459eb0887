import type { FunctionUpdate } from "../../model/functionUpdate.ts";
import type { Span } from "../../model/span.ts";
import type { OwnCost } from "../effects/cost/ownCost.ts";
import type { CallableSummary } from "./fileSummary.ts";

/** Something whose place counts from the beginning of a callable, as it stands in the text; `start` is where the callable begins. */
export function placedAt<T extends Span>(one: T, start: number): T {
  return start === 0 ? one : { ...one, start: one.start + start, end: one.end + start };
}

/** A cost whose places stand in the text, as a callable that begins at `start` has it. */
export function relativeCost(cost: OwnCost, start: number): OwnCost {
  return { ...cost, terms: cost.terms.map((term) => placedAt(term, -start)) };
}

/** A callable around an edited function: what stands behind that has moved. `start` is where the callable begins. */
export function stretchedCallable(
  callable: CallableSummary,
  start: number,
  { from, ends, by }: FunctionUpdate["moved"],
): CallableSummary {
  let hasMoved = false;
  const moved = <T extends Span>(one: T): T => {
    const isMovedAtStart = one.start + start >= from;
    const isMovedAtEnd = one.end + start >= ends;
    if (!isMovedAtStart && !isMovedAtEnd) return one;
    hasMoved = true;
    return { ...one, start: isMovedAtStart ? one.start + by : one.start, end: isMovedAtEnd ? one.end + by : one.end };
  };
  const sites = callable.sites.map(moved);
  const cost = callable.cost && { ...callable.cost, terms: callable.cost.terms.map(moved) };
  return hasMoved ? { ...callable, sites, ...(cost ? { cost } : {}) } : callable;
}
