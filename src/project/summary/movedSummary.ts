import type { FunctionUpdate } from "../../model/functionUpdate.ts";
import type { Span } from "../../model/span.ts";
import { isSameData } from "../sameData.ts";
import type { CallableSummary, CallSite, FileSummary } from "./fileSummary.ts";

/** Whether two summaries of a file say the same, but perhaps of other places in its text. */
export function isMovedSummary(known: FileSummary, next: FileSummary): boolean {
  const { callables, ...rest } = known;
  const { callables: nextCallables, ...nextRest } = next;
  return isSameData(rest, nextRest) && areSame(callables, nextCallables, isMovedCallable);
}

function isMovedCallable(known: CallableSummary, next: CallableSummary): boolean {
  if (known === next) return true;
  const { sites, cost, ...rest } = known;
  const { sites: nextSites, cost: nextCost, ...nextRest } = next;
  if (!areSame(sites, nextSites, isMovedSite) || !isSameData(rest, nextRest)) return false;
  if (!cost || !nextCost) return cost === nextCost;
  return (
    isSameData({ ...cost, terms: [] }, { ...nextCost, terms: [] }) &&
    areSame(cost.terms, nextCost.terms, isSameButPlace)
  );
}

/** Whether two sites are one in two versions of a text. */
export function isMovedSite(known: CallSite, next: CallSite): boolean {
  // What differs most often is compared first.
  return known.operation === next.operation && known.form === next.form && isSameButPlace(known, next);
}

/** Told of thousands of pairs after each edit, of which most are copies of each other but for the place. */
function isSameButPlace(known: Span, next: Span): boolean {
  if (known === next) return true;
  let keys = 0;
  for (const key in known) {
    keys++;
    if (key === "start" || key === "end") continue;
    if (!(key in next) || !isSameData(known[key as keyof Span], next[key as keyof Span])) return false;
  }
  for (const _ in next) keys--;
  return keys === 0;
}

function areSame<T>(known: readonly T[], next: readonly T[], isSame: (known: T, next: T) => boolean): boolean {
  return known.length === next.length && known.every((one, index) => isSame(one, next[index] as T));
}

/** The same callable in a text in which what stands behind an edit has moved. */
export function movedCallable(callable: CallableSummary, { from, ends, by }: FunctionUpdate["moved"]): CallableSummary {
  const moved = <T extends Span>(one: T): T => {
    const start = one.start >= from ? one.start + by : one.start;
    const end = one.end >= ends ? one.end + by : one.end;
    return start === one.start && end === one.end ? one : { ...one, start, end };
  };
  const { sites, cost } = callable;
  if (sites.length === 0 && !cost) return callable;
  return {
    ...callable,
    sites: sites.map(moved),
    ...(cost ? { cost: { ...cost, terms: cost.terms.map(moved) } } : {}),
  };
}
