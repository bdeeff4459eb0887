import { type ParseOptions, Parser, type Range as ParserRange, type Tree } from "web-tree-sitter";
import { toEdit } from "./edit.ts";
import { faultRanges } from "./faults.ts";
import { blankForeignLines } from "./foreignLines.ts";
import type { Grammar } from "./grammar.ts";
import { type Range, reparse, shiftRanges, type TreeMaker } from "./reparse.ts";
import { changeSourceText, createSourceText, type TextChange } from "./sourceText.ts";
import type { SyntaxTable, TreeColumns } from "./table.ts";
import type { TreeReading } from "./treeReader.ts";

/** A parsed text that follows edits. It owns its tree: whoever creates it calls `delete` when done. */
export interface SyntaxDocument {
  readonly text: string;
  /** The table of the current text; the same object until the next change. */
  readonly table: SyntaxTable;
  /** Applies the changes one after another, each to the text that the one before left. */
  change(changes: readonly TextChange[]): void;
  /** Frees the tree. The last table stays readable. */
  delete(): void;
}

/** A text of which only parts count, as long as the text that it stands for. */
export interface SparseText {
  readonly text: string;
  /** Ascending; what is between them is left out. */
  readonly parts: readonly Range[];
}

/** Parses for one realm and counts what is alive. Parsing never fails: what cannot be parsed is a fault in the table. */
export interface SyntaxParser {
  open(text: string, grammar: Grammar): SyntaxDocument;
  /**
   * The table of a text whose tree nobody needs afterwards. A sparse text is parsed in its place, unless it is no program
   * any more.
   */
  parse(text: string, grammar: Grammar, sparse?: SparseText | null): SyntaxTable;
  /** Trees that were created and not deleted yet. */
  readonly liveTrees: number;
}

/** A parser that knows how many trees are alive. */
export function createSyntaxParser(): SyntaxParser {
  const parsers = new Map<Grammar, Parser>();
  let liveTrees = 0;

  function parse(source: string, grammar: Grammar, oldTree: Tree | null, options?: ParseOptions): Tree {
    let parser = parsers.get(grammar);
    if (!parser) {
      parser = new Parser();
      parser.setLanguage(grammar.language);
      parsers.set(grammar, parser);
    }
    const tree = parser.parse(source, oldTree, options);
    if (!tree) throw new Error("The parser gave no tree although nobody cancelled it.");
    liveTrees++;
    return tree;
  }

  function parseParts({ text, parts }: SparseText, grammar: Grammar): Tree | null {
    const tree = parse(text, grammar, null, { includedRanges: parts.map(toParserRange) });
    if (!tree.rootNode.hasError) return tree;
    free(tree);
    return null;
  }

  function free(tree: Tree): void {
    tree.delete();
    liveTrees--;
  }

  return {
    open: (text, grammar) => openDocument(text, grammar, parse, free),
    parse(text, grammar, sparse = null) {
      const tree =
        (sparse === null ? null : parseParts(sparse, grammar)) ??
        parse(blankForeignLines(text, grammar.name), grammar, null);
      try {
        return { grammar, text, ...grammar.reader.read(tree).columns };
      } finally {
        free(tree);
      }
    },
    get liveTrees() {
      return liveTrees;
    },
  };
}

/** Of rows and columns the parser only keeps an account. */
function toParserRange({ start, end }: Range, row: number): ParserRange {
  return { startIndex: start, endIndex: end, startPosition: { row, column: 0 }, endPosition: { row, column: 1 } };
}

function openDocument(
  initialText: string,
  grammar: Grammar,
  parse: (source: string, grammar: Grammar, oldTree: Tree | null) => Tree,
  free: (tree: Tree) => void,
): SyntaxDocument {
  let current = createSourceText(initialText, grammar.name);
  let tree: Tree | null = parse(current.source, grammar, null);
  let table: SyntaxTable | null = null;
  /** The tree that was read last, and its nodes. */
  let read: { readonly tree: Tree; readonly reading: TreeReading } | null = null;

  /** What was read of the tree that is being replaced, as long as it is there. */
  let base: TreeReading | null = null;

  function columnsOf(tree: Tree): TreeColumns {
    if (read?.tree !== tree) read = { tree, reading: grammar.reader.read(tree, base) };
    return read.reading.columns;
  }

  const faults = (tree: Tree) => (tree.rootNode.hasError ? faultRanges(columnsOf(tree)) : []);
  const maker: TreeMaker = { parse: (source, oldTree) => parse(source, grammar, oldTree), free, faults };

  return {
    get text() {
      return current.text;
    },
    get table() {
      if (table) return table;
      if (!tree) throw new Error("The document was deleted before anyone asked for its table.");
      table = { grammar, text: current.text, ...columnsOf(tree) };
      return table;
    },
    change(changes) {
      if (!tree) throw new Error("The document was deleted.");
      const oldTree = tree;
      let touched = faults(oldTree);
      let isSame = true;
      table = null;
      for (const change of changes) {
        const { after, change: visible } = changeSourceText(current, change, grammar.name);
        if (visible) {
          oldTree.edit(toEdit(current.source, visible));
          touched = shiftRanges([...touched, { start: visible.start, end: visible.end }], visible);
          isSame = false;
        }
        current = after;
      }
      if (isSame) return;
      base = read?.tree === oldTree ? read.reading : null;
      tree = reparse(current.source, oldTree, touched, maker);
      // While the old tree is there, only what differs has to be read.
      if (base) columnsOf(tree);
      base = null;
      free(oldTree);
    },
    delete() {
      if (!tree) return;
      free(tree);
      tree = null;
      read = null;
    },
  };
}
