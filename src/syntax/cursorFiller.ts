import type { Tree } from "web-tree-sitter";
import { createTreeColumns, NONE, type TreeColumns } from "./table.ts";

/** Reads a tree through the parser's public cursor: the reference to which the faster filler is held. */
export function fillFromCursor(tree: Tree): TreeColumns {
  const columns = createTreeColumns(tree.rootNode.descendantCount);
  const { type, field, start, end, parent, next, missing } = columns;
  const cursor = tree.walk();
  try {
    const ancestors: number[] = [];
    let node = 0;
    for (;;) {
      type[node] = cursor.nodeTypeId;
      field[node] = cursor.currentFieldId;
      start[node] = cursor.startIndex;
      end[node] = cursor.endIndex;
      parent[node] = ancestors.at(-1) ?? NONE;
      if (cursor.startIndex === cursor.endIndex && cursor.nodeIsMissing) missing[node] = 1;
      const current = node++;
      if (cursor.gotoFirstChild()) {
        ancestors.push(current);
        continue;
      }
      next[current] = node;
      while (!cursor.gotoNextSibling()) {
        const finished = ancestors.pop();
        if (finished === undefined) return columns;
        cursor.gotoParent();
        next[finished] = node;
      }
    }
  } finally {
    // An undeleted cursor of web-tree-sitter 0.27 frees the memory of another one when it is collected.
    cursor.delete();
  }
}
