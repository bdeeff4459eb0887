import type { Language } from "web-tree-sitter";
import { ERROR_TYPE } from "./grammar.ts";
import {
  BYTE,
  FIELD_ENTRY_BYTES,
  FIELD_ENTRY_CHILD,
  FIELD_ENTRY_IS_INHERITED,
  HALF_WORD,
  LANGUAGE_ALIAS_COUNT,
  LANGUAGE_ALIAS_SEQUENCES,
  LANGUAGE_FIELD_COUNT,
  LANGUAGE_FIELD_ENTRIES,
  LANGUAGE_FIELD_SLICES,
  LANGUAGE_MAXIMUM_ALIAS_LENGTH,
  LANGUAGE_PRODUCTION_COUNT,
  LANGUAGE_PUBLIC_SYMBOLS,
  LANGUAGE_SYMBOL_COUNT,
  type ParserMemory,
} from "./heapLayout.ts";

/** No row: nothing is known of the children of a production. */
export const NO_ROW = -1;

/** What a grammar says of the children of each production, copied out of the parser's memory. */
export interface GrammarTables {
  /** The type that users of a tree see, indexed by the parser's own symbol. */
  readonly publicTypes: Uint16Array;
  /** Where the children of a production begin in `aliases` and `fields`, or `NO_ROW`. */
  readonly rows: Int32Array;
  /** How many children a row knows. */
  readonly width: number;
  /** The symbol under which a child goes by in its production, 0 for its own. */
  readonly aliases: Uint16Array;
  /** The field under which a child hangs from its production, 0 for none. */
  readonly fields: Uint16Array;
}

/** Reads the tables of a loaded grammar, or gives null when the memory does not look as expected. */
export function readGrammarTables(memory: ParserMemory, language: Language): GrammarTables | null {
  const { HEAPU8: bytes, HEAPU16: halves, HEAPU32: words } = memory;
  const address = (language as unknown as { readonly 0: number })[0] >>> 2;
  const read = (position: number) => words[address + position] ?? 0;

  const symbolCount = read(LANGUAGE_SYMBOL_COUNT) + read(LANGUAGE_ALIAS_COUNT);
  const productionCount = read(LANGUAGE_PRODUCTION_COUNT);
  const aliasLength = read(LANGUAGE_MAXIMUM_ALIAS_LENGTH) & HALF_WORD;
  if (symbolCount > ERROR_TYPE || productionCount > HALF_WORD + 1 || aliasLength > BYTE) return null;

  const publicTypes = new Uint16Array(ERROR_TYPE + 1);
  const publicSymbols = read(LANGUAGE_PUBLIC_SYMBOLS) >>> 1;
  publicTypes.set(halves.subarray(publicSymbols, publicSymbols + symbolCount));
  publicTypes[ERROR_TYPE] = ERROR_TYPE;

  const width = BYTE + 1;
  const rows = new Int32Array(productionCount).fill(NO_ROW);
  const aliases: number[] = [];
  const fields: number[] = [];
  const aliasSequences = read(LANGUAGE_ALIAS_SEQUENCES) >>> 1;
  const fieldSlices = read(LANGUAGE_FIELD_SLICES) >>> 1;
  for (let production = 0; production < productionCount; production++) {
    const aliasRow = new Array<number>(width).fill(0);
    const fieldRow = new Array<number>(width).fill(0);
    // The first production stands for all that have neither aliases nor fields; its row of aliases does not count.
    for (let child = 0; production > 0 && child < aliasLength; child++) {
      aliasRow[child] = halves[aliasSequences + production * aliasLength + child] ?? 0;
    }
    const first = halves[fieldSlices + production * 2] ?? 0;
    const length = read(LANGUAGE_FIELD_COUNT) === 0 ? 0 : (halves[fieldSlices + production * 2 + 1] ?? 0);
    for (let index = first; index < first + length; index++) {
      const entry = read(LANGUAGE_FIELD_ENTRIES) + index * FIELD_ENTRY_BYTES;
      const child = bytes[entry + FIELD_ENTRY_CHILD] ?? 0;
      // Several fields may claim one child; the cursor names the first that was not inherited.
      if (!bytes[entry + FIELD_ENTRY_IS_INHERITED]) fieldRow[child] ||= halves[entry >>> 1] ?? 0;
    }
    if (![...aliasRow, ...fieldRow].some((value) => value !== 0)) continue;
    rows[production] = aliases.length;
    aliases.push(...aliasRow);
    fields.push(...fieldRow);
  }
  return { publicTypes, rows, width, aliases: Uint16Array.from(aliases), fields: Uint16Array.from(fields) };
}
