import { at, type NodeIndex, type TreeColumns } from "./table.ts";

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
  readonly addresses: readonly number[];
  readonly nodes: readonly NodeIndex[];
}

/** `before` is what was read of the tree from which this one was made; null for a tree of its own. */
export function createTreePieces(
  columns: TreeColumns,
  before: { readonly columns: TreeColumns; readonly pieces: TreePieces } | null,
): TreePieces {
  const addresses: number[] = [];
  const nodes: NodeIndex[] = [];
  const known = new Map<number, number>();
  before?.pieces.addresses.forEach((address, index) => void known.set(address, index));

  /** The pieces inside a piece are its own in the new tree, too. */
  function adopt(index: number, shift: number, end: NodeIndex): void {
    const old = before?.pieces;
    for (let inner = index; old && inner < old.nodes.length && (old.nodes[inner] as number) < end; inner++) {
      addresses.push(old.addresses[inner] as number);
      nodes.push((old.nodes[inner] as number) + shift);
    }
  }

  return {
    addresses,
    nodes,
    meet(address, node, descendants) {
      const index = known.get(address);
      const old = index === undefined ? undefined : before?.pieces.nodes[index];
      if (
        before &&
        index !== undefined &&
        old !== undefined &&
        isSame(before.columns, old, columns, node, descendants)
      ) {
        copyPiece(before.columns, old, columns, node);
        adopt(index, node - old, at(before.columns.next, old));
        return true;
      }
      addresses.push(address);
      nodes.push(node);
      return false;
    },
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

/** Fills the rows below `node` by those below `old`, moved to where the piece is now. */
function copyPiece(from: TreeColumns, old: NodeIndex, to: TreeColumns, node: NodeIndex): void {
  const first = old + 1;
  const end = at(from.next, old);
  const target = node + 1;
  to.type.set(from.type.subarray(first, end), target);
  to.field.set(from.field.subarray(first, end), target);
  to.missing.set(from.missing.subarray(first, end), target);
  move(from.start, to.start, at(to.start, node) - at(from.start, old));
  move(from.end, to.end, at(to.start, node) - at(from.start, old));
  move(from.parent, to.parent, node - old);
  move(from.next, to.next, node - old);
  to.next[node] = node + end - old;

  function move<Column extends Uint32Array | Int32Array>(source: Column, result: Column, distance: number): void {
    if (distance === 0) {
      result.set(source.subarray(first, end), target);
      return;
    }
    for (let index = first, place = target; index < end; index++, place++) {
      result[place] = (source[index] as number) + distance;
    }
  }
}
