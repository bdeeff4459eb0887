import type { Callable } from "./callable.ts";
import type { BindingId, CallableId } from "./expression.ts";

/** What an edit inside one function, or one that means nothing to the program, has made of a module. */
export interface FunctionUpdate {
  /** The function and those inside it, as they were; their ids are consecutive. None when nothing has another meaning. */
  readonly before: readonly Callable[];
  /** The same functions as they are now, under the same ids. */
  readonly after: readonly Callable[];
  /** The variables of these functions, whose ids are consecutive, too. Those behind them have got other ids. */
  readonly bindings: { readonly first: BindingId; readonly before: number; readonly after: number };
  /** What begins from `from` on in the old text, and what ends from `ends` on, has moved by so many UTF-16 units. */
  readonly moved: { readonly from: number; readonly ends: number; readonly by: number };
}

/** Whether an id is one of a function that the edit has replaced. */
export function isReplaced({ before }: FunctionUpdate, id: CallableId): boolean {
  const first = before[0]?.id ?? 0;
  return id >= first && id < first + before.length;
}
