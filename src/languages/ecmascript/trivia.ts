import { at, type NodeIndex, nodesOfTypes, outermostFaults, type SyntaxTable } from "../../syntax/table.ts";
import type { ModuleBuilder } from "../moduleBuilder.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Adds the comments and the outermost places where the parser had to recover, both in source order. */
export function addTrivia(
  builder: ModuleBuilder,
  table: SyntaxTable,
  { types }: Vocabulary,
  first: NodeIndex = 0,
  last: NodeIndex = table.count,
): void {
  const kinds = [types.comment, types.html_comment, types.hash_bang_line];
  for (const node of nodesOfTypes(table, kinds, first, last)) {
    const start = at(table.start, node);
    const end = at(table.end, node);
    builder.addComment({ text: commentText(table.text.slice(start, end)), start, end });
  }
  for (const fault of outermostFaults(table, first, last)) {
    builder.addSyntaxError({ start: at(table.start, fault), end: at(table.end, fault) });
  }
}

/** A comment without its marks and the blanks around it. */
export function commentText(comment: string): string {
  if (!comment.startsWith("/*")) return comment.replace(/^(?:\/{2,}|<!--|-->)/, "").trim();
  const inner = comment.replace(/^\/\*+/, "").replace(/\*+\/$/, "");
  return inner.replace(/^[ \t]*\*[ \t]?/gm, "").trim();
}
