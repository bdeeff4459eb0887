import { ERROR_TYPE, type Grammar } from "./grammar.ts";

/** Index of a node in a syntax table; the root is 0, and children come after their parent in source order. */
export type NodeIndex = number;

/** No node. */
export const NONE = -1;

/** The nodes of a tree in pre-order, one column for each of their properties. */
export interface TreeColumns {
  readonly count: number;
  readonly type: Uint16Array;
  /** The field under which a node hangs from its parent, 0 for none. */
  readonly field: Uint8Array;
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** `NONE` for the root. */
  readonly parent: Int32Array;
  /** The index after the node's whole subtree: the next sibling, if it has the same parent. */
  readonly next: Uint32Array;
  /** 1 for a node that the parser invented to go on after a mistake. */
  readonly missing: Uint8Array;
}

/**
 * A syntax tree laid out in typed arrays, in pre-order: one array read where a parser node costs a call
 * into WebAssembly. It owns no parser memory and outlives the tree that filled it.
 */
export interface SyntaxTable extends TreeColumns {
  readonly grammar: Grammar;
  /** The document's text. The positions are UTF-16 code units of it. */
  readonly text: string;
}

/** Columns of exactly `count` nodes, all zero. They share one buffer, because each buffer costs more than a small file. */
export function createTreeColumns(count: number): TreeColumns {
  const buffer = new ArrayBuffer(count * 20);
  return {
    count,
    start: new Uint32Array(buffer, 0, count),
    end: new Uint32Array(buffer, count * 4, count),
    parent: new Int32Array(buffer, count * 8, count),
    next: new Uint32Array(buffer, count * 12, count),
    type: new Uint16Array(buffer, count * 16, count),
    field: new Uint8Array(buffer, count * 18, count),
    missing: new Uint8Array(buffer, count * 19, count),
  };
}

/** The first child, or `NONE`. */
export function firstChild(table: SyntaxTable, node: NodeIndex): NodeIndex {
  const child = node + 1;
  return child < at(table.next, node) ? child : NONE;
}

/** The next sibling, or `NONE`. */
export function nextSibling(table: SyntaxTable, node: NodeIndex): NodeIndex {
  const sibling = at(table.next, node);
  return sibling < table.count && table.parent[sibling] === table.parent[node] ? sibling : NONE;
}

/** All children, tokens and comments included, in source order. */
export function children(table: SyntaxTable, node: NodeIndex): NodeIndex[] {
  const result: NodeIndex[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) result.push(child);
  return result;
}

/** The first child under `field`, or `NONE`. */
export function childByField(table: SyntaxTable, node: NodeIndex, field: number): NodeIndex {
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] === field) return child;
  }
  return NONE;
}

/** All children under `field`, in source order. */
export function childrenByField(table: SyntaxTable, node: NodeIndex, field: number): NodeIndex[] {
  return children(table, node).filter((child) => table.field[child] === field);
}

/** The first child of the given type, or `NONE`. */
export function childOfType(table: SyntaxTable, node: NodeIndex, type: number): NodeIndex {
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === type) return child;
  }
  return NONE;
}

/** The nodes of some types from `first` on and before `end`, wherever in the tree, in source order. */
export function nodesOfTypes(
  { type }: TreeColumns,
  wanted: readonly number[],
  first: NodeIndex,
  end: NodeIndex,
): NodeIndex[] {
  const found: NodeIndex[] = [];
  for (const one of wanted) {
    // The search of typed arrays is much faster than a loop of ours.
    for (let node = type.indexOf(one, first); node !== NONE && node < end; node = type.indexOf(one, node + 1)) {
      found.push(node);
    }
  }
  return wanted.length > 1 ? found.sort((left, right) => left - right) : found;
}

/** The faults from `first` on and before `end` that are in no other of them, in source order. */
export function outermostFaults(columns: TreeColumns, first: NodeIndex, end: NodeIndex): NodeIndex[] {
  return findFaults(columns, first, end, (fault) => at(columns.next, fault));
}

/** `behind` tells where to go on looking behind a fault. */
function findFaults(
  { type, missing }: TreeColumns,
  first: NodeIndex,
  end: NodeIndex,
  behind: (fault: NodeIndex) => NodeIndex,
): NodeIndex[] {
  const faults: NodeIndex[] = [];
  let error = type.indexOf(ERROR_TYPE, first);
  let invented = missing.indexOf(1, first);
  while (error !== NONE || invented !== NONE) {
    const fault = error === NONE || invented === NONE ? Math.max(error, invented) : Math.min(error, invented);
    if (fault >= end) break;
    faults.push(fault);
    const from = behind(fault);
    if (error !== NONE && error < from) error = type.indexOf(ERROR_TYPE, from);
    if (invented !== NONE && invented < from) invented = missing.indexOf(1, from);
  }
  return faults;
}

/** A copy of the node's source text. */
export function textOf(table: SyntaxTable, node: NodeIndex): string {
  return table.text.slice(table.start[node], table.end[node]);
}

/** Whether the node is what the parser could not understand, or something it invented. */
export function isFault({ type, missing }: TreeColumns, node: NodeIndex): boolean {
  return type[node] === ERROR_TYPE || missing[node] === 1;
}

/** Whether the parser had to recover nowhere. */
export function isWhole({ type, missing }: TreeColumns): boolean {
  return !type.includes(ERROR_TYPE) && !missing.includes(1);
}

/** The places where the parser had to recover, in source order. */
export function faultNodes(columns: TreeColumns): NodeIndex[] {
  return findFaults(columns, 0, columns.count, (fault) => fault + 1);
}

/** The number of places in the whole document where the parser had to recover. */
export function countFaults(columns: TreeColumns): number {
  return faultNodes(columns).length;
}

/** Reads a typed array at an index that is known to be inside it. */
export function at(array: Uint8Array | Uint16Array | Uint32Array | Int32Array, index: number): number {
  return array[index] as number;
}
