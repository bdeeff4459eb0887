import type { Edit, Tree } from "web-tree-sitter";
import type { TextChange } from "./sourceText.ts";

/** A range of a text, in UTF-16 units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Parses, frees and looks into trees. */
export interface TreeMaker {
  parse(source: string, oldTree: Tree | null): Tree;
  free(tree: Tree): void;
  /** Edits after which a tree no longer vouches for ranges, which ascend and do not overlap. */
  doubts(source: string, ranges: readonly Range[]): Edit[];
  /** Where the parser had to recover, in ascending order of `start`. */
  faults(tree: Tree): readonly Range[];
}

/** How far around an edit or a fault nothing of an old tree is used again, in UTF-16 units. */
const SURROUNDINGS = 1_000;
/** How far a fault must stay from what was used again. */
const SAFE_DISTANCE = 500;
/** A first guess, and one more when it finds faults where none were. */
const ATTEMPTS = 2;
/** The part of a text that may be in doubt; beyond it a fresh parse costs hardly more than another attempt. */
const DOUBTFUL_PART = 1 / 4;

/**
 * Parses an edited text and gives the tree that a fresh parse would give, but reuses what it can of the old tree.
 *
 * How the parser recovers from a mistake depends on the size of the pieces at hand, and pieces of an old tree are
 * larger than tokens: of 4,800 random edits of real files that left a mistake, 17 would give another tree.
 * So nothing is reused around edits and faults; a fault in what was reused, or near it, makes its surroundings
 * doubtful, too, and they are parsed again. Without faults, reuse never changes the tree.
 *
 * `touched` are the edited ranges and the faults of the old tree, as offsets in `source`. The old tree must have
 * been told of the edits, and stays the caller's.
 */
export function reparse(source: string, oldTree: Tree, touched: readonly Range[], maker: TreeMaker): Tree {
  let doubtful = surroundings(touched, source.length);
  for (let attempt = 0; attempt < ATTEMPTS && totalLength(doubtful) < source.length * DOUBTFUL_PART; attempt++) {
    for (const edit of maker.doubts(source, doubtful)) oldTree.edit(edit);
    const tree = maker.parse(source, oldTree);
    if (!tree.rootNode.hasError) return tree;
    const faults = maker.faults(tree);
    if (areDeepInside(faults, doubtful, source.length)) return tree;
    maker.free(tree);
    doubtful = surroundings([...touched, ...faults], source.length);
  }
  return maker.parse(source, null);
}

/** Where ranges of a text lie after a change; one that the change cuts into grows to hold all of it. */
export function shiftRanges(ranges: readonly Range[], { start, end, newText }: TextChange): Range[] {
  const newEnd = start + newText.length;
  return ranges.map((range) => ({
    start: range.start <= start ? range.start : range.start >= end ? range.start + newEnd - end : start,
    end: range.end < start ? range.end : range.end >= end ? range.end + newEnd - end : newEnd,
  }));
}

/** In how many places of a text ranges are, when those near each other count as one. */
export function countPlaces(ranges: readonly Range[]): number {
  return surroundings(ranges, Number.POSITIVE_INFINITY).length;
}

/** The ranges and what is around them, ascending and merged where they meet. */
function surroundings(ranges: readonly Range[], length: number): Range[] {
  const wide = ranges
    .map(({ start, end }) => ({
      start: Math.max(0, start - SURROUNDINGS),
      end: Math.min(length, end + SURROUNDINGS),
    }))
    .sort((left, right) => left.start - right.start);
  const merged: { start: number; end: number }[] = [];
  for (const range of wide) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push(range);
  }
  return merged;
}

function totalLength(ranges: readonly Range[]): number {
  return ranges.reduce((total, { start, end }) => total + end - start, 0);
}

/** Whether each fault keeps its distance from the borders of the doubtful range that it lies in. Both ascend. */
function areDeepInside(faults: readonly Range[], doubtful: readonly Range[], length: number): boolean {
  let index = 0;
  return faults.every((fault) => {
    while ((doubtful[index]?.end ?? length) < fault.start) index++;
    const range = doubtful[index];
    if (!range) return false;
    const isLeftSafe = range.start === 0 || range.start <= fault.start - SAFE_DISTANCE;
    return isLeftSafe && (range.end === length || fault.end + SAFE_DISTANCE <= range.end);
  });
}
