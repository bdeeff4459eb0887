import { ERROR_TYPE } from "./grammar.ts";
import type { Range } from "./reparse.ts";
import { at, faultNodes, type NodeIndex, type TreeColumns } from "./table.ts";

/**
 * Where the parser had to recover, ascending by `start`: what it invented, and of what it could not understand the
 * borders and the tokens. An error may hold half a file, but most of that had been understood before it appeared.
 */
export function faultRanges(columns: TreeColumns): Range[] {
  const ranges = faultNodes(columns).flatMap((node) =>
    columns.type[node] === ERROR_TYPE ? tokensOfError(columns, node) : [rangeOf(columns, node)],
  );
  return ranges.sort((left, right) => left.start - right.start);
}

function tokensOfError(columns: TreeColumns, error: NodeIndex): Range[] {
  const { start, end } = rangeOf(columns, error);
  const borders = [
    { start, end: start },
    { start: end, end },
  ];
  const after = at(columns.next, error);
  for (let child = error + 1; child < after; child = at(columns.next, child)) {
    const isToken = at(columns.next, child) === child + 1;
    if (isToken) borders.push(rangeOf(columns, child));
  }
  return borders;
}

function rangeOf({ start, end }: TreeColumns, node: NodeIndex): Range {
  return { start: at(start, node), end: at(end, node) };
}
