import type { Callable } from "./callable.ts";
import type { BindingId, CallableId } from "./expression.ts";

/** What an edit inside one function has made of a module. */
export interface FunctionUpdate {
  /** The function and those inside it, as they were; their ids are consecutive. */
  readonly before: readonly Callable[];
  /** The same functions as they are now, under the same ids. */
  readonly after: readonly Callable[];
  /** The variables of these functions, whose ids are consecutive, too. Those behind them have got other ids. */
  readonly bindings: { readonly first: BindingId; readonly before: number; readonly after: number };
  /** Behind this offset of the old text everything has moved by so many UTF-16 units. */
  readonly moved: { readonly from: number; readonly by: number };
}

/** Whether an id is one of a function that the edit has replaced. */
export function isReplaced({ before }: FunctionUpdate, id: CallableId): boolean {
  const first = before[0]?.id ?? 0;
  return id >= first && id < first + before.length;
}
