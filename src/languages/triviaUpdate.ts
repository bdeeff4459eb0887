import type { Module } from "../model/module.ts";
import { isMovedTable, type Move } from "../syntax/movedTable.ts";
import { at, type NodeIndex, type SyntaxTable, textOf } from "../syntax/table.ts";
import type { EditedRange } from "./moduleUpdate.ts";

/** What a language knows of the parts of a text that mean nothing to a program. */
export interface Trivia {
  /** Whether a node is one whose children are statements, and no loop is counted by its text. */
  isContainer(table: SyntaxTable, node: NodeIndex): boolean;
  isComment(type: number): boolean;
  /** A comment without its marks. */
  commentText(comment: string): string;
}

/** An edit of a comment, or of blanks between statements. */
export interface TriviaEdit {
  readonly move: Move;
  /** The comments of the new text as they are there; those of the module move with it. */
  readonly changed: { readonly start: number; readonly text: string } | null;
}

/** What an edit has done when it left everything but a comment or some blanks as it was; else null. */
export function triviaEdit(
  module: Module,
  before: SyntaxTable,
  after: SyntaxTable,
  { start, end, newEnd }: EditedRange,
  trivia: Trivia,
): TriviaEdit | null {
  // Where the parser had to recover, and where the text begins or ends, places may be those of nothing.
  if (module.syntaxErrors.length > 0 || start === 0 || end >= before.text.length) return null;
  const comment = commentAround(before, start, end, trivia);
  const place = comment ?? innermostAround(before, start, end);
  const container = comment === null ? place : at(before.parent, place);
  if (container < 0 || !trivia.isContainer(before, container)) return null;
  const by = newEnd - end;
  if (comment !== null) {
    const move = { from: end, ends: end, by };
    if (!isMovedTable(before, after, move)) return null;
    const [old, text] = [before, after].map((table) => trivia.commentText(textOf(table, comment)));
    // A comment may state the type of what stands before it.
    if (old === undefined || text === undefined || /^type:/.test(old) || /^type:/.test(text)) return null;
    return { move, changed: { start: at(before.start, comment), text } };
  }
  const isBlank = (text: string) => text.trim() === "";
  if (!isBlank(before.text.slice(start, end)) || !isBlank(after.text.slice(start, newEnd))) return null;
  const move = { from: end, ends: end + 1, by };
  return isMovedTable(before, after, move) ? { move, changed: null } : null;
}

/** The comment that an edit changes behind its first character; null for none. */
function commentAround(table: SyntaxTable, start: number, end: number, trivia: Trivia): NodeIndex | null {
  let found: NodeIndex | null = null;
  for (let node = 0; node < table.count; ) {
    if (at(table.end, node) < end) node = at(table.next, node);
    else if (at(table.start, node) >= start) break;
    else {
      if (trivia.isComment(at(table.type, node))) found = node;
      node++;
    }
  }
  return found;
}

/** The innermost node that goes beyond an edit on both sides. */
function innermostAround(table: SyntaxTable, start: number, end: number): NodeIndex {
  let found = 0;
  for (let node = 0; node < table.count; ) {
    if (at(table.end, node) <= end) node = at(table.next, node);
    else if (at(table.start, node) >= start && node > 0) break;
    else {
      found = node;
      node++;
    }
  }
  return found;
}
