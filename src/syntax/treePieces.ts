import type { HeapReading } from "./heapFiller.ts";
import type { TextChange } from "./sourceText.ts";
import { at, NONE, type NodeIndex, type TreeColumns } from "./table.ts";

/** How many nodes a piece has below itself, at least. */
export const PIECE_NODES = 48;

/**
 * The larger pieces of a tree while it is read. An edited tree shares with the one before it, in the parser's memory,
 * whatever the edit did not touch; such a piece need not be read again, because nothing in it has changed but its place.
 */
export interface TreePieces {
  /**
   * Told of a piece whose own row is filled; `descendants` are the nodes below it. True when these are filled as well,
   * by what was read before.
   */
  meet(address: number, node: NodeIndex, descendants: number): boolean;
  /** The addresses of all pieces and the nodes that they stand for, in the order of the nodes. */
  all(): PieceList;
}

export interface PieceList {
  readonly addresses: Uint32Array;
  readonly nodes: Uint32Array;
}

/** What was read of the tree from which another one was made, and all that was edited since. */
export interface ReadBefore {
  readonly reading: HeapReading;
  readonly change: TextChange;
}

/** `before` is null for a tree of its own. */
export function createTreePieces(columns: TreeColumns, before: ReadBefore | null): TreePieces {
  const addresses: number[] = [];
  const nodes: NodeIndex[] = [];
  if (!before) {
    return {
      meet(address, node) {
        addresses.push(address);
        nodes.push(node);
        return false;
      },
      all: () => ({ addresses: new Uint32Array(addresses), nodes: new Uint32Array(nodes) }),
    };
  }

  const { start, end, newText } = before.change;
  const { columns: from, pieces: old } = before.reading;
  const copied = copyAround(from, columns, { start, end, by: newText.length - (end - start) });
  /** The pieces of the old tree behind the last one that was met again. They keep their order. */
  let next = 0;

  /** The pieces inside a piece are its own in the new tree, too. */
  function adopt(shift: number, end: NodeIndex): void {
    for (; next < old.nodes.length && at(old.nodes, next) < end; next++) {
      addresses.push(at(old.addresses, next));
      nodes.push(at(old.nodes, next) + shift);
    }
  }

  /** Whether the rows below a node are in their place already. */
  function areCopied(node: NodeIndex, descendants: number, shift: number, moved: number): boolean {
    if (node + descendants < copied.end) return shift === 0 && moved === 0;
    return node - shift >= copied.behind.first && shift === copied.behind.shift && moved === copied.behind.moved;
  }

  return {
    meet(address, node, descendants) {
      const index = old.addresses.indexOf(address, next);
      const known = index === NONE ? NONE : at(old.nodes, index);
      if (known === NONE || !isSame(from, known, columns, node, descendants)) {
        addresses.push(address);
        nodes.push(node);
        return false;
      }
      const [shift, moved] = [node - known, at(columns.start, node) - at(from.start, known)];
      const behind = at(from.next, known);
      if (!areCopied(node, descendants, shift, moved)) {
        copyRows(from, columns, { first: known + 1, end: behind, own: known, shift, moved });
      }
      next = index;
      adopt(shift, behind);
      return true;
    },
    all: () => ({ addresses: new Uint32Array(addresses), nodes: new Uint32Array(nodes) }),
  };
}

/** Whether what is known of a piece agrees: an address may come to belong to another one. */
function isSame(from: TreeColumns, old: NodeIndex, to: TreeColumns, node: NodeIndex, descendants: number): boolean {
  return (
    at(from.next, old) - old === descendants + 1 &&
    from.type[old] === to.type[node] &&
    at(from.end, old) - at(from.start, old) === at(to.end, node) - at(to.start, node) &&
    node + descendants < to.count
  );
}

/** Rows that go to another table with their text, both moved. What hangs from a row before `own` still hangs from it. */
interface MovedRows {
  readonly first: NodeIndex;
  readonly end: NodeIndex;
  readonly own: NodeIndex;
  readonly shift: number;
  readonly moved: number;
}

/**
 * Copies what begins before an edit as it is, and what begins behind it to where it is now: most pieces are in their place
 * then, without a copy for each. Rows that are in no piece may be wrong. Gives where the first part ends, and the second.
 */
function copyAround(
  from: TreeColumns,
  to: TreeColumns,
  edited: { readonly start: number; readonly end: number; readonly by: number },
): { readonly end: NodeIndex; readonly behind: MovedRows } {
  const shift = to.count - from.count;
  const end = Math.min(to.count, rowAt(from, edited.start));
  const first = Math.max(end, end - shift, rowAt(from, edited.end));
  const behind = { first, end: from.count, own: first, shift, moved: edited.by };
  copyRows(from, to, { first: 0, end, own: 0, shift: 0, moved: 0 });
  copyRows(from, to, behind);
  return { end, behind };
}

/** The first row that begins at an offset or behind it. */
function rowAt({ start, count }: TreeColumns, offset: number): NodeIndex {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(start, middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function copyRows(from: TreeColumns, to: TreeColumns, { first, end, own, shift, moved }: MovedRows): void {
  const target = first + shift;
  for (const name of ["type", "field", "missing"] as const) to[name].set(from[name].subarray(first, end), target);
  if (moved === 0) {
    for (const name of ["start", "end"] as const) to[name].set(from[name].subarray(first, end), target);
  } else {
    for (let row = first, place = target; row < end; row++, place++) {
      to.start[place] = at(from.start, row) + moved;
      to.end[place] = at(from.end, row) + moved;
    }
  }
  if (shift === 0) {
    to.parent.set(from.parent.subarray(first, end), target);
    to.next.set(from.next.subarray(first, end), target);
    return;
  }
  for (let row = first, place = target; row < end; row++, place++) {
    const parent = at(from.parent, row);
    to.parent[place] = parent < own ? parent : parent + shift;
    to.next[place] = at(from.next, row) + shift;
  }
}
