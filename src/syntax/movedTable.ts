import { at, type SyntaxTable } from "./table.ts";

/** An edit that moves what stands behind it: from `from` on where it begins, from `ends` on where it ends. */
export interface Move {
  readonly from: number;
  readonly ends: number;
  readonly by: number;
}

/** Whether the nodes of two tables are the same, but for what an edit has moved. */
export function isMovedTable(before: SyntaxTable, after: SyntaxTable, { from, ends, by }: Move): boolean {
  if (before.count !== after.count) return false;
  for (let node = 0; node < before.count; node++) {
    const start = at(before.start, node);
    const end = at(before.end, node);
    const isSame =
      before.type[node] === after.type[node] &&
      before.field[node] === after.field[node] &&
      before.missing[node] === after.missing[node] &&
      before.parent[node] === after.parent[node] &&
      before.next[node] === after.next[node] &&
      after.start[node] === (start >= from ? start + by : start) &&
      after.end[node] === (end >= ends ? end + by : end);
    if (!isSame) return false;
  }
  return true;
}
