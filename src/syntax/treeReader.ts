import { type Language, Parser, type Tree } from "web-tree-sitter";
import { fillFromCursor } from "./cursorFiller.ts";
import type { GrammarName } from "./grammarName.ts";
import { readGrammarTables } from "./grammarTables.ts";
import { fillFromHeap, type HeapReading } from "./heapFiller.ts";
import type { ParserMemory } from "./heapLayout.ts";
import { samples } from "./samples.ts";
import type { TextChange } from "./sourceText.ts";
import type { TreeColumns } from "./table.ts";

/** How the trees of one grammar are read. */
export interface TreeReader {
  /**
   * The nodes of a tree. Never fails. What was read of the tree from which this one was made spares work, as long as that
   * tree is not freed; `change` is all that was edited since.
   */
  readonly read: (tree: Tree, before?: TreeReading | null, change?: TextChange) => TreeReading;
  /** False when the parser's memory is not laid out as this version expects, so that reading takes the slow way. */
  readonly isFast: boolean;
}

/** The nodes of a tree, and what makes it quick to read the next one; null when nothing does. */
export interface TreeReading {
  readonly columns: TreeColumns;
  readonly heap: HeapReading | null;
}

/** Reads any tree through the public cursor. */
const cursorReader: TreeReader = { read: throughCursor, isFast: false };

function throughCursor(tree: Tree): TreeReading {
  return { columns: fillFromCursor(tree), heap: null };
}

/** The fastest reader that gives what the public cursor gives for a sample of the language. */
export function createTreeReader(name: GrammarName, language: Language, memory: ParserMemory): TreeReader {
  const tables = readGrammarTables(memory, language);
  if (!tables) return cursorReader;
  const readAlone = (tree: Tree) => fillFromHeap(tree, tables, memory)?.columns ?? null;
  if (!readsLikeCursor(readAlone, samples[name], language)) return cursorReader;
  return {
    read(tree, before, change) {
      const reading = before?.heap;
      const heap = fillFromHeap(tree, tables, memory, reading && change ? { reading, change } : null);
      return heap ? { columns: heap.columns, heap } : throughCursor(tree);
    },
    isFast: true,
  };
}

function readsLikeCursor(read: (tree: Tree) => TreeColumns | null, sample: string, language: Language): boolean {
  const parser = new Parser();
  try {
    parser.setLanguage(language);
    const tree = parser.parse(sample);
    if (!tree) return false;
    try {
      const columns = read(tree);
      return columns !== null && areSameColumns(columns, fillFromCursor(tree));
    } finally {
      tree.delete();
    }
  } finally {
    parser.delete();
  }
}

function areSameColumns(left: TreeColumns, right: TreeColumns): boolean {
  const names = ["type", "field", "start", "end", "parent", "next", "missing"] as const;
  if (left.count !== right.count) return false;
  return names.every((name) => left[name].every((value, node) => value === right[name][node]));
}
