import type { CallableId } from "../../model/expression.ts";
import { isSameData } from "../sameData.ts";
import type { CallableSummary, FileSummary } from "./fileSummary.ts";

/** How a summary differs from the one before, where everything that other files see of the file is the same. */
export interface SummaryChanges {
  /** The functions that call or compute something else now, or in other places of themselves. */
  readonly callables: readonly CallableId[];
  /** Whether functions begin in other places. */
  readonly isMoved: boolean;
}

/**
 * What has changed in a file since it was known as `known`; null where other files may see it: another name, class, header
 * or result. `given` are callables that say the same as the known ones: those that are still these objects are not looked
 * into.
 */
export function changesBetween(
  known: FileSummary,
  next: FileSummary,
  given: FileSummary["callables"],
): SummaryChanges | null {
  const { callables, starts, language, exports, starExports, classes } = known;
  if (language !== next.language || callables.length !== next.callables.length) return null;
  const isSameOutside =
    isSameData(exports, next.exports) && isSameData(starExports, next.starExports) && isSameData(classes, next.classes);
  if (!isSameOutside) return null;
  const changed: CallableId[] = [];
  for (const [id, callable] of callables.entries()) {
    const other = next.callables[id];
    if (other === callable || other === given[id]) continue;
    if (!other || !hasSameHeader(callable, other)) return null;
    if (!isSameData(callable.sites, other.sites) || !isSameData(callable.cost, other.cost)) changed.push(id);
  }
  return { callables: changed, isMoved: starts.some((start, id) => start !== next.starts[id]) };
}

/** The next summary, in which what has not changed are the known objects. */
export function merged(known: FileSummary, next: FileSummary, { callables: changed }: SummaryChanges): FileSummary {
  const callables = [...known.callables];
  for (const id of changed) callables[id] = next.callables[id] as CallableSummary;
  return { ...known, callables, starts: next.starts };
}

/** Whether callers of a function see the same of it, but for what it calls and computes. */
function hasSameHeader(known: CallableSummary, next: CallableSummary): boolean {
  return (
    known.name === next.name &&
    known.kind === next.kind &&
    known.isAsync === next.isAsync &&
    known.isGenerator === next.isGenerator &&
    known.parent === next.parent &&
    known.class === next.class &&
    known.gives === next.gives &&
    isSameData(known.decorators, next.decorators) &&
    isSameData(known.returns, next.returns)
  );
}
