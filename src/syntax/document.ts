import { type ParseCallback, type ParseOptions, Parser, type Range as ParserRange, type Tree } from "web-tree-sitter";
import { blankForeignLines } from "./foreignLines.ts";
import type { Grammar } from "./grammar.ts";
import { type ParsedSource, parseSource, type TreeSource } from "./parsedSource.ts";
import type { Range } from "./reparse.ts";
import { isSectioned, parseSectionedSource, parseSections } from "./sections/sectionedSource.ts";
import { changeSourceText, createSourceText, type SourceEdit, type TextChange } from "./sourceText.ts";
import type { SyntaxTable } from "./table.ts";

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

  function parse(source: string, grammar: Grammar, oldTree: Tree | null): Tree {
    return parseWith((index) => source.slice(index, index + PARSER_CHUNK), grammar, oldTree);
  }

  function parseWith(read: ParseCallback, grammar: Grammar, oldTree: Tree | null, options?: ParseOptions): Tree {
    let parser = parsers.get(grammar);
    if (!parser) {
      parser = new Parser();
      parser.setLanguage(grammar.language);
      parsers.set(grammar, parser);
    }
    const tree = parser.parse(read, oldTree, options);
    if (!tree) throw new Error("The parser gave no tree although nobody cancelled it.");
    liveTrees++;
    return tree;
  }

  function parseParts({ text, parts }: SparseText, grammar: Grammar): Tree | null {
    return soundTree(parseWith(partReader(text, parts), grammar, null, { includedRanges: parts.map(toParserRange) }));
  }

  /** Null, and the tree freed, when the parser had to recover from a mistake. */
  function soundTree(tree: Tree): Tree | null {
    if (!tree.rootNode.hasError) return tree;
    free(tree);
    return null;
  }

  function free(tree: Tree): void {
    tree.delete();
    liveTrees--;
  }

  const trees: TreeSource = { parse, free };

  return {
    open: (text, grammar) => openDocument(text, grammar, trees),
    parse(text, grammar, sparse = null) {
      let tree = sparse === null ? null : parseParts(sparse, grammar);
      if (!tree) {
        const source = blankForeignLines(text, grammar.name);
        tree = parse(source, grammar, null);
        if (isSectioned(source, grammar)) {
          // Sections differ from the whole in nothing but what is made of mistakes.
          tree = soundTree(tree);
          if (!tree) return { grammar, text, ...parseSections(source, grammar, trees) };
        }
      }
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

/** How much of a text the parser takes at once, in UTF-16 units; what goes beyond would be converted for nothing. */
const PARSER_CHUNK = 5_119;

/** Gives the parser no more than the rest of a part: it asks anew wherever the next one begins. */
function partReader(text: string, parts: readonly Range[]): ParseCallback {
  let part = 0;
  return (index) => {
    while (part > 0 && (parts[part]?.start ?? 0) > index) part--;
    while (part < parts.length - 1 && (parts[part]?.end ?? 0) <= index) part++;
    return text.slice(index, Math.min(index + PARSER_CHUNK, parts[part]?.end ?? text.length));
  };
}

/** Of rows and columns the parser only keeps an account. */
function toParserRange({ start, end }: Range, row: number): ParserRange {
  return { startIndex: start, endIndex: end, startPosition: { row, column: 0 }, endPosition: { row, column: 1 } };
}

function openDocument(initialText: string, grammar: Grammar, trees: TreeSource): SyntaxDocument {
  let current = createSourceText(initialText, grammar.name);
  let isInSections = isSectioned(current.source, grammar);
  let parsed: ParsedSource | null = open();
  let table: SyntaxTable | null = null;

  function open(): ParsedSource {
    return (isInSections ? parseSectionedSource : parseSource)(current.source, grammar, trees);
  }

  return {
    get text() {
      return current.text;
    },
    get table() {
      if (table) return table;
      if (!parsed) throw new Error("The document was deleted before anyone asked for its table.");
      table = { grammar, text: current.text, ...parsed.columns };
      return table;
    },
    change(changes) {
      if (!parsed) throw new Error("The document was deleted.");
      const visible: SourceEdit[] = [];
      table = null;
      for (const change of changes) {
        const next = changeSourceText(current, change, grammar.name);
        if (next.change) visible.push({ ...next.change, after: next.after.source });
        current = next.after;
      }
      if (visible.length === 0) return;
      if (isInSections === isSectioned(current.source, grammar)) {
        parsed.change(visible);
        return;
      }
      parsed.delete();
      isInSections = !isInSections;
      parsed = open();
    },
    delete() {
      parsed?.delete();
      parsed = null;
    },
  };
}
