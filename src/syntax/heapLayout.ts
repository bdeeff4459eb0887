/**
 * Where the parser keeps its trees in WebAssembly memory: the structures of tree-sitter's C sources as clang
 * lays them out for wasm32 (little-endian, pointers of four bytes), in web-tree-sitter 0.27.1. Another version
 * may differ, so nothing is read through these numbers before `createTreeReader` has tried them.
 *
 * Positions in a structure count 32-bit words. Lengths of text are bytes of UTF-16, two for each code unit.
 */

/** The parser's memory. Growing it replaces the views, so ask for them anew each time the parser has run. */
export interface ParserMemory {
  readonly HEAPU8: Uint8Array;
  readonly HEAPU16: Uint16Array;
  readonly HEAPU32: Uint32Array;
}

/** `TSTree` of lib/src/tree.h: a `Subtree`, first of all. */
export const TREE_ROOT = 0;

/**
 * `Subtree` of lib/src/subtree.h: either a small leaf in two words, or a pointer in the first of them.
 * Pointers are even, so the lowest bit of the first word tells which.
 */
export const SUBTREE_WORDS = 2;
export const INLINE = 1 << 0;

/** The first word of an inline leaf (`SubtreeInlineData`): bits, then the symbol in the second byte. */
export const INLINE_VISIBLE = 1 << 1;
export const INLINE_EXTRA = 1 << 3;
export const INLINE_MISSING = 1 << 5;
export const INLINE_SYMBOL_SHIFT = 8;
/** The second word of an inline leaf: its padding in the third byte, its size in the fourth. */
export const INLINE_PADDING_SHIFT = 16;
export const INLINE_SIZE_SHIFT = 24;
export const BYTE = 0xff;

/** `SubtreeHeapData`, to which a `Subtree` points. Its children lie immediately before it. */
export const HEAP_PADDING = 1;
export const HEAP_SIZE = 4;
export const HEAP_CHILD_COUNT = 9;
/** The symbol in the lower half of the word, the parse state in the upper. */
export const HEAP_SYMBOL = 10;
export const HEAP_BITS = 11;
export const HEAP_VISIBLE = 1 << 0;
export const HEAP_EXTRA = 1 << 2;
export const HEAP_MISSING = 1 << 9;
/** These three exist only where there are children. The production lies in the upper half of its word. */
export const HEAP_VISIBLE_CHILD_COUNT = 12;
export const HEAP_VISIBLE_DESCENDANT_COUNT = 14;
export const HEAP_PRODUCTION = 16;
export const HALF_WORD = 0xffff;
export const UPPER_HALF_SHIFT = 16;

/** `TSLanguage` of lib/src/parser.h. */
export const LANGUAGE_SYMBOL_COUNT = 1;
export const LANGUAGE_ALIAS_COUNT = 2;
export const LANGUAGE_PRODUCTION_COUNT = 7;
export const LANGUAGE_FIELD_COUNT = 8;
export const LANGUAGE_MAXIMUM_ALIAS_LENGTH = 9;
export const LANGUAGE_FIELD_SLICES = 16;
export const LANGUAGE_FIELD_ENTRIES = 17;
export const LANGUAGE_PUBLIC_SYMBOLS = 19;
export const LANGUAGE_ALIAS_SEQUENCES = 21;

/** `TSFieldMapEntry`: the field in two bytes, the child's index in one, whether it is inherited in one. */
export const FIELD_ENTRY_BYTES = 4;
export const FIELD_ENTRY_CHILD = 2;
export const FIELD_ENTRY_IS_INHERITED = 3;

/** Reads a view at an index that is known to be inside it; a view's kind stays the same at each place of use. */
export function word(words: Uint32Array, index: number): number {
  return words[index] as number;
}
