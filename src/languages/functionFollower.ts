import type { Comment } from "../model/module.ts";
import type { SyntaxTable } from "../syntax/table.ts";
import { differenceOf } from "../syntax/tableDifference.ts";
import { type FollowedModule, nodesOf, partsOf } from "./followedModule.ts";
import type { FunctionWalker } from "./functionWalker.ts";
import { createFunctionWords } from "./functionWords.ts";
import { followInside } from "./insideEdit.ts";
import type { EditedRange, ModuleFollower, ModuleUpdate } from "./moduleUpdate.ts";
import { followOutside } from "./outsideEdit.ts";
import { triviaEdit } from "./triviaUpdate.ts";
import { keepingAllBut, moveComments, replacing } from "./updates.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The module of a text that follows edits. After one inside a function only that function is walked again, and the rest moves;
 * after one outside of functions, the code outside and the functions that name what has changed there.
 */
export function followFunctions(first: SyntaxTable, walker: FunctionWalker): ModuleFollower {
  const [outermost, classes] = [nodesOf(walker.places), nodesOf(walker.classes)];
  const { module, hasWholeHeaders } = walker;
  const followed: FollowedModule = { module, table: first, outermost, classes, hasWholeHeaders, ...nothingKnown() };
  return {
    get module() {
      return followed.module;
    },
    follow(next, edited) {
      const trivia = followTrivia(followed, walker, next, edited);
      if (trivia) return trivia;
      const edit = { next, edited, nodes: differenceOf(followed.table, next, edited) };
      return followInside(followed, walker, edit) ?? followOutside(followed, walker, edit);
    },
  };
}

function nothingKnown(): Pick<FollowedModule, "parts" | "words" | "contained"> {
  return { parts: null, words: createFunctionWords(), contained: new WeakMap() };
}

/** Follows an edit of a comment, or of blanks between statements. Null for any other one. */
function followTrivia(
  followed: FollowedModule,
  walker: FunctionWalker,
  next: SyntaxTable,
  edited: EditedRange,
): ModuleUpdate | null {
  const { module, table } = followed;
  const edit = triviaEdit(module, table, next, edited, walker);
  if (!edit) return null;
  const { move, changed } = edit;
  return {
    ...replacing([], []),
    isOutside: false,
    bindings: keepingAllBut({ first: module.bindings.length, before: 0, after: 0 }, module.bindings.length),
    moved: move,
    apply() {
      partsOf(followed).move(move);
      const comments: readonly Draft<Comment>[] = module.comments;
      moveComments(comments, move);
      for (const comment of comments) if (changed?.start === comment.start) comment.text = changed.text;
      followed.module = { ...module, length: next.text.length };
      followed.table = next;
      return followed.module;
    },
  };
}
