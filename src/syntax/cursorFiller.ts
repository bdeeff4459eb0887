import type { Tree } from "web-tree-sitter";
import type { Grammar } from "./grammar.ts";
import { NONE, type SyntaxTable } from "./table.ts";

/**
 * Fills a syntax table through the parser's public cursor: the reference to which faster fillers are held.
 * `text` is the document's text as its author sees it, of the same length as the text that was parsed.
 */
export function fillFromCursor(tree: Tree, grammar: Grammar, text: string): SyntaxTable {
  const count = tree.rootNode.descendantCount;
  const type = new Uint16Array(count);
  const field = new Uint8Array(count);
  const start = new Uint32Array(count);
  const end = new Uint32Array(count);
  const parent = new Int32Array(count);
  const next = new Uint32Array(count);
  const missing = new Uint8Array(count);
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
        if (finished === undefined) return { grammar, text, count, type, field, start, end, parent, next, missing };
        cursor.gotoParent();
        next[finished] = node;
      }
    }
  } finally {
    // An undeleted cursor of web-tree-sitter 0.27 frees the memory of another one when it is collected.
    cursor.delete();
  }
}
