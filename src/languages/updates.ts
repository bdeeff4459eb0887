import type { Callable } from "../model/callable.ts";
import type { BindingId } from "../model/expression.ts";
import type { FunctionUpdate } from "../model/functionUpdate.ts";
import type { Binding, Comment } from "../model/module.ts";
import type { ReplacedBindings } from "./functionWalker.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What an update says of the callables that it replaces. */
export function replacing(
  before: readonly Callable[],
  after: readonly Callable[],
  named: FunctionUpdate["named"] = new Set(),
): Pick<FunctionUpdate, "ids" | "before" | "after" | "replaced" | "named"> {
  return { ids: null, named, before, after, replaced: new Set(after.map(({ id }) => id)) };
}

/** What an update says of variables of which some that come one after another are replaced. There were `count`. */
export function keepingAllBut({ first, before, after }: ReplacedBindings, count: number): FunctionUpdate["bindings"] {
  const behind = first + before;
  return {
    count: count + after - before,
    kept: [
      { from: 0, to: 0, count: first },
      { from: behind, to: first + after, count: count - behind },
    ],
  };
}

/** Moves the comments that stand behind an edit. */
export function moveComments(comments: readonly Draft<Comment>[], { from, ends, by }: FunctionUpdate["moved"]): void {
  for (const comment of comments) {
    if (comment.start >= from) comment.start += by;
    if (comment.end >= ends) comment.end += by;
  }
}

/** Gives the variables from `first` on the ids that follow from their places. */
export function renumberBindings(bindings: readonly Binding[], first: BindingId): void {
  for (let id = first; id < bindings.length; id++) (bindings[id] as Draft<Binding>).id = id;
}
