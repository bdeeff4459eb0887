import { at, NONE, type NodeIndex, type SyntaxTable } from "./table.ts";

/** Whether two nodes of the same number, and all nodes behind them up to another one, are the same and in the same place. */
export function areSameNodes(before: SyntaxTable, after: SyntaxTable, first: NodeIndex, last: NodeIndex): boolean {
  for (let index = first; index <= last; index++) {
    const isSame =
      before.type[index] === after.type[index] &&
      before.field[index] === after.field[index] &&
      before.missing[index] === after.missing[index] &&
      before.start[index] === after.start[index] &&
      before.end[index] === after.end[index] &&
      before.next[index] === after.next[index];
    if (!isSame) return false;
  }
  return true;
}

/** Which nodes of two tables differ: those from `first` on, up to and without `end` in the old and `newEnd` in the new one. */
export interface NodeDifference {
  readonly first: NodeIndex;
  readonly end: NodeIndex;
  readonly newEnd: NodeIndex;
}

/** Where a text was edited: what stood between `start` and `end` now ends at `newEnd`. */
interface Edited {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/**
 * Finds what an edit of the text has changed. Nodes before what differs are the same and in the same place, but for where
 * those end that go on to the edit; nodes behind have moved with the text, and hang from nodes before or behind, or from
 * one that differs.
 */
export function differenceOf(before: SyntaxTable, after: SyntaxTable, edited: Edited): NodeDifference {
  const first = countBefore(before, after, edited.start);
  const behind = countBehind(before, after, first, edited);
  return { first, end: before.count - behind, newEnd: after.count - behind };
}

/** How many nodes from the first one on are the same. The columns are read by their names, which is much faster in a loop. */
function countBefore(before: SyntaxTable, after: SyntaxTable, edited: number): number {
  const { type, field, missing, start, end, parent, next } = before;
  const least = Math.min(before.count, after.count);
  let index = 0;
  for (; index < least; index++) {
    const isSame =
      type[index] === after.type[index] &&
      start[index] === after.start[index] &&
      parent[index] === after.parent[index] &&
      field[index] === after.field[index] &&
      missing[index] === after.missing[index];
    if (!isSame || (start[index] as number) > edited) break;
    if ((end[index] as number) >= edited) {
      if ((after.end[index] as number) < edited) break;
    } else if (end[index] !== after.end[index] || next[index] !== after.next[index]) break;
  }
  return index;
}

/** How many nodes up to the last one are the same, and have moved with the text behind the edit. */
function countBehind(
  before: SyntaxTable,
  after: SyntaxTable,
  first: NodeIndex,
  { end: edited, newEnd }: Edited,
): number {
  const { type, field, missing, start, end, parent, next } = before;
  const moved = newEnd - edited;
  const added = after.count - before.count;
  const most = Math.min(before.count, after.count) - first;
  let behind = 0;
  for (let old = before.count - 1; behind < most; behind++, old--) {
    const index = old + added;
    const around = parent[old] as number;
    const isSame =
      type[old] === after.type[index] &&
      (start[old] as number) + moved === after.start[index] &&
      (end[old] as number) + moved === after.end[index] &&
      (next[old] as number) + added === after.next[index] &&
      (around < first ? around : around + added) === after.parent[index] &&
      field[old] === after.field[index] &&
      missing[old] === after.missing[index];
    if (!isSame || (start[old] as number) < edited) break;
  }
  return behind;
}

/** Whether all that differs is below a node that begins before the edit and ends behind it. */
export function isBelow(
  { first, end, newEnd }: NodeDifference,
  node: NodeIndex,
  before: SyntaxTable,
  after: SyntaxTable,
  edited: Edited,
): boolean {
  const moved = edited.newEnd - edited.end;
  const added = after.count - before.count;
  if (first <= node || end > at(before.next, node) || newEnd > at(after.next, node)) return false;
  if (at(before.start, node) >= edited.start) return false;
  // Of the nodes that go on to the edit nobody knows yet where they end; those before it are around this one.
  for (let outer = node; outer !== NONE; outer = at(before.parent, outer)) {
    if (at(after.end, outer) - at(before.end, outer) !== moved) return false;
    if (at(after.next, outer) - at(before.next, outer) !== added) return false;
  }
  return true;
}
