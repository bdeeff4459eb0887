import type { Tree } from "web-tree-sitter";
import { createEditTeller } from "./edit.ts";
import { faultRanges } from "./faults.ts";
import type { Grammar } from "./grammar.ts";
import { reparse, shiftRanges, type TreeMaker } from "./reparse.ts";
import type { SourceEdit } from "./sourceText.ts";
import type { TreeColumns } from "./table.ts";
import type { TreeReading } from "./treeReader.ts";

/** Makes trees, which whoever asked for them frees. */
export interface TreeSource {
  parse(source: string, grammar: Grammar, oldTree: Tree | null): Tree;
  free(tree: Tree): void;
}

/** What the parser makes of a source that is edited: the same as of a fresh one. */
export interface ParsedSource {
  /** The nodes of the current source; the same object until the next change. */
  readonly columns: TreeColumns;
  /** Applies edits one after another, each to the source that the one before left. */
  change(edits: readonly SourceEdit[]): void;
  /** Frees what belongs to the parser. */
  delete(): void;
}

/** Parses a source as a whole and keeps its tree for the edits to come. */
export function parseSource(source: string, grammar: Grammar, trees: TreeSource): ParsedSource {
  let current = source;
  const teller = createEditTeller();
  let tree: Tree | null = trees.parse(current, grammar, null);
  /** The tree that was read last, and its nodes. */
  let read: { readonly tree: Tree; readonly reading: TreeReading } | null = null;

  /** What was read of the tree that is being replaced, as long as it is there. */
  let base: TreeReading | null = null;

  function columnsOf(tree: Tree): TreeColumns {
    if (read?.tree !== tree) read = { tree, reading: grammar.reader.read(tree, base) };
    return read.reading.columns;
  }

  function alive(): Tree {
    if (!tree) throw new Error("The source was deleted before anyone asked for its nodes.");
    return tree;
  }

  const faults = (tree: Tree) => (tree.rootNode.hasError ? faultRanges(columnsOf(tree)) : []);
  const maker: TreeMaker = {
    parse: (text, oldTree) => trees.parse(text, grammar, oldTree),
    free: (tree) => trees.free(tree),
    doubts: teller.toDoubts,
    faults,
  };

  return {
    get columns() {
      return columnsOf(alive());
    },
    change(edits) {
      const oldTree = alive();
      let touched = faults(oldTree);
      for (const edit of edits) {
        oldTree.edit(teller.toEdit(current, edit));
        touched = shiftRanges([...touched, { start: edit.start, end: edit.end }], edit);
        current = edit.after;
      }
      base = read?.tree === oldTree ? read.reading : null;
      tree = reparse(current, oldTree, touched, maker);
      // While the old tree is there, only what differs has to be read.
      if (base) columnsOf(tree);
      base = null;
      trees.free(oldTree);
    },
    delete() {
      if (!tree) return;
      trees.free(tree);
      tree = null;
      read = null;
    },
  };
}
