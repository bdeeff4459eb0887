import { Edit, Parser, type Tree } from "web-tree-sitter";
import { blankForeignLines } from "./foreignLines.ts";
import type { Grammar } from "./grammar.ts";
import type { SyntaxTable } from "./table.ts";

/** Replaces the text between `start` and `end` (UTF-16 code units of the text before this change). */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

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

/** Parses for one realm and counts what is alive. Parsing never fails: what cannot be parsed is a fault in the table. */
export interface SyntaxParser {
  open(text: string, grammar: Grammar): SyntaxDocument;
  /** The table of a text whose tree nobody needs afterwards. */
  parse(text: string, grammar: Grammar): SyntaxTable;
  /** Trees that were created and not deleted yet. */
  readonly liveTrees: number;
}

export function createSyntaxParser(): SyntaxParser {
  const parsers = new Map<Grammar, Parser>();
  let liveTrees = 0;

  function parse(source: string, grammar: Grammar, oldTree: Tree | null): Tree {
    let parser = parsers.get(grammar);
    if (!parser) {
      parser = new Parser();
      parser.setLanguage(grammar.language);
      parsers.set(grammar, parser);
    }
    const tree = parser.parse(source, oldTree);
    if (!tree) throw new Error("The parser gave no tree although nobody cancelled it.");
    liveTrees++;
    return tree;
  }

  function free(tree: Tree): void {
    tree.delete();
    liveTrees--;
  }

  return {
    open: (text, grammar) => openDocument(text, grammar, parse, free),
    parse(text, grammar) {
      const tree = parse(blankForeignLines(text, grammar.name), grammar, null);
      try {
        return { grammar, text, ...grammar.reader.read(tree) };
      } finally {
        free(tree);
      }
    },
    get liveTrees() {
      return liveTrees;
    },
  };
}

function openDocument(
  initialText: string,
  grammar: Grammar,
  parse: (source: string, grammar: Grammar, oldTree: Tree | null) => Tree,
  free: (tree: Tree) => void,
): SyntaxDocument {
  let text = initialText;
  let source = blankForeignLines(text, grammar.name);
  let tree: Tree | null = parse(source, grammar, null);
  let table: SyntaxTable | null = null;

  return {
    get text() {
      return text;
    },
    get table() {
      if (table) return table;
      if (!tree) throw new Error("The document was deleted before anyone asked for its table.");
      table = { grammar, text, ...grammar.reader.read(tree) };
      return table;
    },
    change(changes) {
      if (!tree) throw new Error("The document was deleted.");
      for (const { start, end, newText } of changes) text = text.slice(0, start) + newText + text.slice(end);
      const newSource = blankForeignLines(text, grammar.name);
      const change = difference(source, newSource);
      table = null;
      if (!change) return;
      const oldTree = tree;
      oldTree.edit(toEdit(source, newSource, change));
      source = newSource;
      tree = parse(source, grammar, oldTree);
      free(oldTree);
      if (!tree.rootNode.hasError) return;
      // Recovery from a mistake depends on what the parser has reused, so a broken text is parsed afresh:
      // the same text must give the same findings, however it was typed.
      const patched = tree;
      tree = parse(source, grammar, null);
      free(patched);
    },
    delete() {
      if (!tree) return;
      free(tree);
      tree = null;
    },
  };
}

/** The one replacement that turns `before` into `after`, or null when they are equal. */
function difference(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  let suffix = 0;
  const limit = shorter - prefix;
  while (
    suffix < limit &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix++;
  }
  return { start: prefix, end: before.length - suffix, newText: after.slice(prefix, after.length - suffix) };
}

function toEdit(before: string, after: string, change: TextChange): Edit {
  const newEnd = change.start + change.newText.length;
  return new Edit({
    startIndex: change.start,
    oldEndIndex: change.end,
    newEndIndex: newEnd,
    startPosition: pointAt(before, change.start),
    oldEndPosition: pointAt(before, change.end),
    newEndPosition: pointAt(after, newEnd),
  });
}

/** Row and column (UTF-16 units) as tree-sitter counts them: only a line feed ends a line. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let lineStart = 0;
  for (let feed = text.indexOf("\n"); feed !== -1 && feed < offset; feed = text.indexOf("\n", lineStart)) {
    row++;
    lineStart = feed + 1;
  }
  return { row, column: offset - lineStart };
}
