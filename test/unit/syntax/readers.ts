import { Edit, Parser, type Tree } from "web-tree-sitter";
import { fillFromCursor } from "../../../src/syntax/cursorFiller.ts";
import type { Grammar } from "../../../src/syntax/grammar.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { assertSameTable } from "../../support/tables.ts";

/** Fails unless the grammar's reader gives what the public cursor gives, and gives it the fast way. */
export function assertReadsLikeCursor(text: string, grammar: Grammar): void {
  const parser = createParser(grammar);
  const tree = parse(parser, text, null);
  try {
    assertSameTable(readFast(tree, grammar, text), { grammar, text, ...fillFromCursor(tree) });
  } finally {
    tree.delete();
    parser.delete();
  }
}

/** The same after each of the changes, for trees that reuse parts of the one before. */
export function assertReadsEditedLikeCursor(initial: string, changes: readonly TextChange[], grammar: Grammar): void {
  const parser = createParser(grammar);
  let text = initial;
  let tree = parse(parser, text, null);
  let reading = grammar.reader.read(tree);
  try {
    for (const change of changes) {
      tree.edit(toEdit(text, change));
      text = text.slice(0, change.start) + change.newText + text.slice(change.end);
      const patched = parse(parser, text, tree);
      reading = grammar.reader.read(patched, reading, change);
      tree.delete();
      tree = patched;
      const expected = { grammar, text, ...fillFromCursor(tree) };
      assertSameTable(readFast(tree, grammar, text), expected);
      assertSameTable({ grammar, text, ...reading.columns }, expected);
    }
  } finally {
    tree.delete();
    parser.delete();
  }
}

function createParser(grammar: Grammar): Parser {
  const parser = new Parser();
  parser.setLanguage(grammar.language);
  return parser;
}

function parse(parser: Parser, text: string, oldTree: Tree | null): Tree {
  const tree = parser.parse(text, oldTree);
  if (!tree) throw new Error("There is no tree.");
  return tree;
}

function readFast(tree: Tree, grammar: Grammar, text: string) {
  if (!grammar.reader.isFast) throw new Error(`Trees of ${grammar.name} are read the slow way.`);
  return { grammar, text, ...grammar.reader.read(tree).columns };
}

function toEdit(text: string, { start, end, newText }: TextChange): Edit {
  const newEnd = start + newText.length;
  const newSource = text.slice(0, start) + newText;
  return new Edit({
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: newEnd,
    startPosition: pointAt(text, start),
    oldEndPosition: pointAt(text, end),
    newEndPosition: pointAt(newSource, newEnd),
  });
}

function pointAt(text: string, offset: number): { row: number; column: number } {
  const lines = text.slice(0, offset).split("\n");
  return { row: lines.length - 1, column: lines.at(-1)?.length ?? 0 };
}
