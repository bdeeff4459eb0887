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

function isSameButPlace(known: Span, next: Span): boolean {
  if (known === next) return true;
  return isSameData({ ...known, start: next.start, end: next.end }, next);
}

function areSame<T>(known: readonly T[], next: readonly T[], isSame: (known: T, next: T) => boolean): boolean {
  return known.length === next.length && known.every((one, index) => isSame(one, next[index] as T));
}
