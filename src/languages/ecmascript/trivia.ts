import type { NodeIndex, SyntaxTable } from "../../syntax/table.ts";
import { at, isFault } from "../../syntax/table.ts";
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
  let endOfFault = 0;
  for (let node = first; node < last; node++) {
    const type = at(table.type, node);
    if (type === types.comment || type === types.html_comment || type === types.hash_bang_line) {
      const start = at(table.start, node);
      const end = at(table.end, node);
      builder.addComment({ text: commentText(table.text.slice(start, end)), start, end });
    } else if (node >= endOfFault && isFault(table, node)) {
      builder.addSyntaxError({ start: at(table.start, node), end: at(table.end, node) });
      endOfFault = at(table.next, node);
    }
  }
}

/** A comment without its marks and the blanks around it. */
export function commentText(comment: string): string {
  if (!comment.startsWith("/*")) return comment.replace(/^(?:\/{2,}|<!--|-->)/, "").trim();
  const inner = comment.replace(/^\/\*+/, "").replace(/\*+\/$/, "");
  return inner.replace(/^[ \t]*\*[ \t]?/gm, "").trim();
}
