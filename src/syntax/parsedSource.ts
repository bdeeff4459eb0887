import type { Tree } from "web-tree-sitter";
import { createEditTeller } from "./edit.ts";
import { faultRanges } from "./faults.ts";
import type { Grammar } from "./grammar.ts";
import { countPlaces, type Range, reparse, shiftRanges, type TreeMaker } from "./reparse.ts";
import { mergeChanges, type SourceEdit, type TextChange } from "./sourceText.ts";
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

/** A tree from which the next one can be made. */
interface Basis {
  readonly tree: Tree;
  /** Its mistakes, and what was edited since it was made. */
  readonly touched: readonly Range[];
}

/**
 * Parses a source as a whole and keeps its tree for the edits to come. While there are mistakes in it, the last tree
 * without any is kept as well: when they are mended, nothing of it was lost, however far they had spread.
 */
export function parseSource(source: string, grammar: Grammar, trees: TreeSource): ParsedSource {
  let current = source;
  const teller = createEditTeller();
  let tree: Tree | null = trees.parse(current, grammar, null);
  let sound: Basis | null = null;
  /** The tree that was read last, and its nodes. */
  let read: { readonly tree: Tree; readonly reading: TreeReading } | null = null;
  /** What was read of the tree that is being replaced, as long as it is there, and what is edited. */
  let before: { readonly reading: TreeReading; readonly change: TextChange } | null = null;

  function columnsOf(tree: Tree): TreeColumns {
    if (read?.tree !== tree) read = { tree, reading: grammar.reader.read(tree, before?.reading, before?.change) };
    return read.reading.columns;
  }

  function alive(): Tree {
    if (!tree) throw new Error("The source was deleted before anyone asked for its nodes.");
    return tree;
  }

  function forget(basis: Basis | null): null {
    if (basis) trees.free(basis.tree);
    return null;
  }

  /** The tree that a source was, or the last one without mistakes, told of edits. */
  function edited({ tree, touched }: Basis, edits: readonly SourceEdit[]): Basis {
    let ranges = [...touched];
    for (const edit of edits) {
      tree.edit(teller.toEdit(current, edit));
      ranges = shiftRanges([...ranges, { start: edit.start, end: edit.end }], edit);
      current = edit.after;
    }
    return { tree, touched: ranges };
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
      const old = alive();
      const wasSound = !old.rootNode.hasError;
      const text = current;
      const basis = edited(sound ?? { tree: old, touched: faults(old) }, edits);
      const reading = read?.tree === old ? read.reading : null;
      before = reading && { reading, change: mergeChanges(text, current, edits) };
      const next = reparse(current, basis.tree, basis.touched, maker);
      // While the old tree is there, only what differs has to be read.
      if (before) columnsOf(next);
      before = null;
      tree = next;
      if (old !== basis.tree) trees.free(old);
      const isSoundBasis = wasSound || old !== basis.tree;
      const isOfUse = isSoundBasis && next.rootNode.hasError && countPlaces(basis.touched) <= MOST_PLACES;
      sound = isOfUse ? basis : forget(basis);
    },
    delete() {
      if (!tree) return;
      trees.free(tree);
      sound = forget(sound);
      tree = null;
      read = null;
    },
  };
}

/** In how many places a tree without mistakes may be edited: each of them is parsed again at each edit. */
const MOST_PLACES = 4;
