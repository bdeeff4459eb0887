import type { CallableId } from "../../model/expression.ts";
import type { Piece } from "../linkReads.ts";
import { isSameData } from "../sameData.ts";
import type { CallableSummary, FileSummary } from "./fileSummary.ts";

/** How a summary differs from the one before. */
export interface SummaryChanges {
  /** The functions that call or compute something else now, or in other places of themselves, or have other headers. */
  readonly callables: readonly CallableId[];
  /** What others see of the file. */
  readonly pieces: readonly (readonly [Piece, string | number])[];
  /** Whether functions begin in other places. */
  readonly isMoved: boolean;
}

/**
 * What has changed in a file since it was known as `known`; null where there are fewer functions or classes, or where
 * names of whole modules have come or gone. `given` are callables that say the same as the known ones: those that are still these
 * objects are not looked into.
 */
export function changesBetween(
  known: FileSummary,
  next: FileSummary,
  given: FileSummary["callables"],
): SummaryChanges | null {
  const { callables, starts, language, starExports, classes } = known;
  const hasAllIds = callables.length <= next.callables.length && classes.length <= next.classes.length;
  if (language !== next.language || !hasAllIds || !isSameData(starExports, next.starExports)) return null;
  const pieces: [Piece, string | number][] = [];
  for (const name of changedExports(known, next)) pieces.push(["export", name]);
  if (classes !== next.classes)
    for (const [id, one] of next.classes.entries()) if (!isSameData(classes[id], one)) pieces.push(["class", id]);
  const changed: CallableId[] = [];
  for (const [id, other] of next.callables.entries()) {
    const callable = callables[id];
    if (other === callable || (callable && other === given[id])) continue;
    const isSame = callable !== undefined && hasSameHeader(callable, other);
    if (!isSame) pieces.push(["header", id]);
    if (!isSame || !isSameData(callable.sites, other.sites) || !isSameData(callable.cost, other.cost)) changed.push(id);
  }
  return { callables: changed, pieces, isMoved: next.starts.some((start, id) => start !== starts[id]) };
}

function* changedExports({ exports }: FileSummary, { exports: next }: FileSummary): Generator<string> {
  if (exports === next) return;
  for (const name in exports) {
    if (!Object.hasOwn(next, name) || !isSameData(exports[name], next[name])) yield name;
  }
  for (const name in next) if (!Object.hasOwn(exports, name)) yield name;
}

/** The next summary, in which what has not changed are the known objects. */
export function merged(known: FileSummary, next: FileSummary, { callables: changed }: SummaryChanges): FileSummary {
  const callables = [...known.callables];
  for (const id of changed) callables[id] = next.callables[id] as CallableSummary;
  return { ...next, callables };
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
    isSameData(known.onEventLoop, next.onEventLoop) &&
    isSameData(known.leavesEmpty, next.leavesEmpty) &&
    isSameData(known.decorators, next.decorators) &&
    isSameData(known.returns, next.returns)
  );
}
