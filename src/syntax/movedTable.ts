import type { SyntaxTable } from "./table.ts";

/** An edit that moves what stands behind it: from `from` on where it begins, from `ends` on where it ends. */
export interface Move {
  readonly from: number;
  readonly ends: number;
  readonly by: number;
}

/** Whether the nodes of two tables are the same, but for what an edit has moved. */
export function isMovedTable(before: SyntaxTable, after: SyntaxTable, { from, ends, by }: Move): boolean {
  if (before.count !== after.count) return false;
  const { type, field, missing, parent, next } = before;
  for (let node = 0; node < before.count; node++) {
    const start = before.start[node] as number;
    const end = before.end[node] as number;
    const isSame =
      type[node] === after.type[node] &&
      field[node] === after.field[node] &&
      missing[node] === after.missing[node] &&
      parent[node] === after.parent[node] &&
      next[node] === after.next[node] &&
      after.start[node] === (start >= from ? start + by : start) &&
      after.end[node] === (end >= ends ? end + by : end);
    if (!isSame) return false;
  }
  return true;
}
