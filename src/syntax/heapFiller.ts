import type { Tree } from "web-tree-sitter";
import { type GrammarTables, NO_ROW } from "./grammarTables.ts";
import {
  BYTE,
  HALF_WORD,
  HEAP_BITS,
  HEAP_CHILD_COUNT,
  HEAP_EXTRA,
  HEAP_MISSING,
  HEAP_PADDING,
  HEAP_PRODUCTION,
  HEAP_SIZE,
  HEAP_SYMBOL,
  HEAP_VISIBLE,
  HEAP_VISIBLE_CHILD_COUNT,
  HEAP_VISIBLE_DESCENDANT_COUNT,
  INLINE,
  INLINE_EXTRA,
  INLINE_MISSING,
  INLINE_PADDING_SHIFT,
  INLINE_SIZE_SHIFT,
  INLINE_SYMBOL_SHIFT,
  INLINE_VISIBLE,
  type ParserMemory,
  SUBTREE_WORDS,
  TREE_ROOT,
  UPPER_HALF_SHIFT,
  word,
} from "./heapLayout.ts";
import { createTreeColumns, NONE, type TreeColumns } from "./table.ts";
import { createTreePieces, PIECE_NODES, type PieceList, type ReadBefore, type TreePieces } from "./treePieces.ts";

/** What is read of a tree, and where its larger pieces lie: a tree that is made from it by an edit shares most of them. */
export interface HeapReading {
  readonly columns: TreeColumns;
  readonly pieces: PieceList;
}

/**
 * Reads a tree straight from the parser's memory into columns, some six times as fast as the public cursor,
 * because no call goes into WebAssembly. Null when the memory does not hold what a tree of this parser must.
 * `before` is what was read of the tree that this one was made from; that tree must not have been freed yet.
 */
export function fillFromHeap(
  tree: Tree,
  tables: GrammarTables,
  memory: ParserMemory,
  before: ReadBefore | null = null,
): HeapReading | null {
  const words = memory.HEAPU32;
  const address = (tree as unknown as { readonly 0: number })[0] >>> 2;
  const root = word(words, address + TREE_ROOT);
  if (root & INLINE) return null;
  const pointer = root >>> 2;
  const hasChildren = word(words, pointer + HEAP_CHILD_COUNT) > 0;
  const count = 1 + (hasChildren ? word(words, pointer + HEAP_VISIBLE_DESCENDANT_COUNT) : 0);
  // A node takes at least the two words of its place among its parent's children.
  if (!(count * SUBTREE_WORDS <= words.length)) return null;
  const columns = createTreeColumns(count);
  const pieces = createTreePieces(columns, before);
  return fill(columns, words, pointer, tables, pieces) === count ? { columns, pieces: pieces.all() } : null;
}

/** How many numbers of `fill` are put by while it walks the children of a child. */
const FRAME_WORDS = 8;
const FRAMES_AT_FIRST = 256;

/** Fills the columns, whatever they hold, in pre-order and gives the number of nodes met, or `NONE` when the memory makes no sense. */
function fill(
  columns: TreeColumns,
  words: Uint32Array,
  root: number,
  tables: GrammarTables,
  pieces: TreePieces,
): number {
  const { type, field, start, end, parent, next, missing } = columns;
  const { publicTypes, rows, width, aliases, fields } = tables;

  const rootStart = word(words, root + HEAP_PADDING);
  type[0] = half(publicTypes, word(words, root + HEAP_SYMBOL) & HALF_WORD);
  field[0] = 0;
  missing[0] = 0;
  start[0] = rootStart >>> 1;
  end[0] = (rootStart + word(words, root + HEAP_SIZE)) >>> 1;
  parent[0] = NONE;
  let count = 1;

  /** The next child, and where the children of this parent end: at the parent itself. */
  let child = root - word(words, root + HEAP_CHILD_COUNT) * SUBTREE_WORDS;
  let childrenEnd = root;
  /** Bytes before the child's padding. A parent's padding is that of its first child. */
  let position = 0;
  /** The child's index when comments and the like do not count. */
  let structuralIndex = 0;
  let row = rowOf(rows, words, root);
  /** The visible node above the child, and the field that hidden nodes between them hand down. */
  let visibleParent = 0;
  let inheritedField = 0;
  /** The visible node whose children these are, `NONE` for a hidden one. */
  let owner = 0;

  let stack = new Int32Array(FRAMES_AT_FIRST * FRAME_WORDS);
  let depth = 0;
  /** Every parent takes memory, so there are fewer of them than words; a circle of pointers would go on for ever. */
  let parentsLeft = words.length;

  for (;;) {
    if (child === childrenEnd) {
      if (owner !== NONE) next[owner] = count;
      if (depth === 0) return count;
      depth -= FRAME_WORDS;
      child = slot(stack, depth);
      childrenEnd = slot(stack, depth + 1);
      position = slot(stack, depth + 2);
      structuralIndex = slot(stack, depth + 3);
      row = slot(stack, depth + 4);
      visibleParent = slot(stack, depth + 5);
      inheritedField = slot(stack, depth + 6);
      owner = slot(stack, depth + 7);
      continue;
    }

    const head = word(words, child);
    const isInline = (head & INLINE) !== 0;
    const pointer = head >>> 2;
    let padding: number;
    let size: number;
    let symbol: number;
    let isVisible: boolean;
    let isExtra: boolean;
    let isMissing: boolean;
    if (isInline) {
      const lengths = word(words, child + 1);
      padding = (lengths >>> INLINE_PADDING_SHIFT) & BYTE;
      size = lengths >>> INLINE_SIZE_SHIFT;
      symbol = (head >>> INLINE_SYMBOL_SHIFT) & BYTE;
      isVisible = (head & INLINE_VISIBLE) !== 0;
      isExtra = (head & INLINE_EXTRA) !== 0;
      isMissing = (head & INLINE_MISSING) !== 0;
    } else {
      const bits = word(words, pointer + HEAP_BITS);
      padding = word(words, pointer + HEAP_PADDING);
      size = word(words, pointer + HEAP_SIZE);
      symbol = word(words, pointer + HEAP_SYMBOL) & HALF_WORD;
      isVisible = (bits & HEAP_VISIBLE) !== 0;
      isExtra = (bits & HEAP_EXTRA) !== 0;
      isMissing = (bits & HEAP_MISSING) !== 0;
    }
    child += SUBTREE_WORDS;

    let ownField = isExtra ? 0 : inheritedField;
    if (!isExtra) {
      if (row !== NO_ROW && structuralIndex < width) {
        const alias = half(aliases, row + structuralIndex);
        if (alias !== 0) {
          symbol = alias;
          isVisible = true;
        }
        const named = half(fields, row + structuralIndex);
        if (named !== 0) ownField = named;
      }
      structuralIndex++;
    }

    const before = position;
    position += padding + size;
    let node = NONE;
    if (isVisible) {
      node = count++;
      type[node] = half(publicTypes, symbol);
      field[node] = ownField;
      start[node] = (before + padding) >>> 1;
      end[node] = position >>> 1;
      parent[node] = visibleParent;
      next[node] = count;
      missing[node] = isMissing ? 1 : 0;
    }
    if (isInline) continue;

    const childCount = word(words, pointer + HEAP_CHILD_COUNT);
    if (childCount === 0) continue;
    if (!isVisible && word(words, pointer + HEAP_VISIBLE_CHILD_COUNT) === 0) continue;
    if (!(pointer < words.length) || childCount * SUBTREE_WORDS > pointer || parentsLeft-- === 0) return NONE;
    const descendants = isVisible ? word(words, pointer + HEAP_VISIBLE_DESCENDANT_COUNT) : 0;
    if (descendants >= PIECE_NODES && pieces.meet(pointer, node, descendants)) {
      count += descendants;
      next[node] = count;
      continue;
    }

    if (depth === stack.length) stack = doubled(stack);
    stack[depth] = child;
    stack[depth + 1] = childrenEnd;
    stack[depth + 2] = position;
    stack[depth + 3] = structuralIndex;
    stack[depth + 4] = row;
    stack[depth + 5] = visibleParent;
    stack[depth + 6] = inheritedField;
    stack[depth + 7] = owner;
    depth += FRAME_WORDS;

    child = pointer - childCount * SUBTREE_WORDS;
    childrenEnd = pointer;
    position = before;
    structuralIndex = 0;
    row = rowOf(rows, words, pointer);
    owner = node;
    inheritedField = ownField;
    if (isVisible) {
      visibleParent = node;
      inheritedField = 0;
    }
  }
}

function rowOf(rows: Int32Array, words: Uint32Array, pointer: number): number {
  return rows[word(words, pointer + HEAP_PRODUCTION) >>> UPPER_HALF_SHIFT] ?? NO_ROW;
}

function half(values: Uint16Array, index: number): number {
  return values[index] as number;
}

function slot(stack: Int32Array, index: number): number {
  return stack[index] as number;
}

function doubled(stack: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const result = new Int32Array(stack.length * 2);
  result.set(stack);
  return result;
}
