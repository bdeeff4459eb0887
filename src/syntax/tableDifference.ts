import { at, type NodeIndex, type SyntaxTable } from "./table.ts";

/** Whether the nodes of two tables are the same but for those below one, which both have at the same index. */
export function differOnlyBelow(node: NodeIndex, before: SyntaxTable, after: SyntaxTable): boolean {
  const end = at(before.next, node);
  const newEnd = at(after.next, node);
  const added = newEnd - end;
  if (before.count + added !== after.count || before.type[node] !== after.type[node]) return false;
  const moved = at(after.end, node) - at(before.end, node);
  // A node is compared where it begins; where it ends, and which one is next, follows from where it is.
  for (let index = 0; index <= node; index++) {
    if (!isSameNode(before, index, after, index)) return false;
    if (before.start[index] !== after.start[index] || before.parent[index] !== after.parent[index]) return false;
    const isAround = at(before.next, index) >= end;
    if (at(after.next, index) - at(before.next, index) !== (isAround ? added : 0)) return false;
    const reaches = isAround && at(before.end, index) >= at(before.end, node);
    if (at(after.end, index) - at(before.end, index) !== (reaches ? moved : 0)) return false;
  }
  for (let old = end, index = newEnd; old < before.count; old++, index++) {
    if (!isSameNode(before, old, after, index)) return false;
    if (at(after.start, index) - at(before.start, old) !== moved) return false;
    if (at(after.end, index) - at(before.end, old) !== moved) return false;
    if (at(after.next, index) - at(before.next, old) !== added) return false;
    const parent = at(before.parent, old);
    if (at(after.parent, index) !== (parent < end ? parent : parent + added)) return false;
  }
  return true;
}

/** Whether two nodes of the same number, and all nodes behind them up to another one, are the same and in the same place. */
export function areSameNodes(before: SyntaxTable, after: SyntaxTable, first: NodeIndex, last: NodeIndex): boolean {
  for (let index = first; index <= last; index++) {
    const isSame =
      isSameNode(before, index, after, index) &&
      before.start[index] === after.start[index] &&
      before.end[index] === after.end[index] &&
      before.next[index] === after.next[index];
    if (!isSame) return false;
  }
  return true;
}

function isSameNode(before: SyntaxTable, old: NodeIndex, after: SyntaxTable, index: NodeIndex): boolean {
  return (
    before.type[old] === after.type[index] &&
    before.field[old] === after.field[index] &&
    before.missing[old] === after.missing[index]
  );
}

/** Which nodes of two tables differ: those from `first` on, up to and without `end` in the old and `newEnd` in the new one. */
export interface NodeDifference {
  readonly first: NodeIndex;
  readonly end: NodeIndex;
  readonly newEnd: NodeIndex;
}

/**
 * Finds what an edit of the text between `start` and `end`, which ends at `newEnd` now, has changed. Nodes before what
 * differs are the same and in the same place, but for where those end that go on to the edit; nodes behind have moved with
 * the text, and hang from nodes before or behind, or from one that differs.
 */
export function differenceOf(
  before: SyntaxTable,
  after: SyntaxTable,
  { start, end, newEnd }: { readonly start: number; readonly end: number; readonly newEnd: number },
): NodeDifference {
  const moved = newEnd - end;
  const added = after.count - before.count;
  const least = Math.min(before.count, after.count);
  const isBefore = (index: NodeIndex): boolean => {
    if (!isSameNode(before, index, after, index) || at(before.start, index) > start) return false;
    if (before.start[index] !== after.start[index] || before.parent[index] !== after.parent[index]) return false;
    if (at(before.end, index) >= start) return at(after.end, index) >= start;
    return before.end[index] === after.end[index] && before.next[index] === after.next[index];
  };
  let first = 0;
  while (first < least && isBefore(first)) first++;
  const isBehind = (old: NodeIndex, index: NodeIndex): boolean => {
    if (at(before.start, old) < end || !isSameNode(before, old, after, index)) return false;
    if (at(after.start, index) - at(before.start, old) !== moved) return false;
    if (at(after.end, index) - at(before.end, old) !== moved) return false;
    if (at(after.next, index) - at(before.next, old) !== added) return false;
    const parent = at(before.parent, old);
    return at(after.parent, index) === (parent < first ? parent : parent + added);
  };
  let old = before.count;
  let index = after.count;
  while (old > first && index > first && isBehind(old - 1, index - 1)) {
    old--;
    index--;
  }
  return { first, end: old, newEnd: index };
}
