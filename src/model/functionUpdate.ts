import type { Callable } from "./callable.ts";
import type { BindingId, CallableId } from "./expression.ts";

/** Variables that an edit has kept, and whose ids are consecutive before and after it. */
export interface KeptBindings {
  readonly from: BindingId;
  readonly to: BindingId;
  readonly count: number;
}

/**
 * What an edit has made of a module: one inside a function, one outside of functions, or one that means nothing to the
 * program. Callables and classes have the ids that they had. Callables that are not replaced are the same objects, which
 * have moved; nothing in them means anything else unless what the replaced ones tell of themselves (`outsideFacts`) differs.
 */
export interface FunctionUpdate {
  /** The callables that are other ones now, as they were, by their ids. None when nothing has another meaning. */
  readonly before: readonly Callable[];
  /** The same callables as they are now, under the same ids. */
  readonly after: readonly Callable[];
  /** The ids of these callables. */
  readonly replaced: ReadonlySet<CallableId>;
  /** Whether the code outside of functions is among them: that of the module, and of its classes. */
  readonly isOutside: boolean;
  /** How many variables there are now, and which of them keep their definitions: those of callables that are not replaced. */
  readonly bindings: { readonly count: number; readonly kept: readonly KeptBindings[] };
  /** What begins from `from` on in the old text, and what ends from `ends` on, has moved by so many UTF-16 units. */
  readonly moved: { readonly from: number; readonly ends: number; readonly by: number };
}

/** Whether an id is one of a callable that the edit has replaced. */
export function isReplaced({ replaced }: FunctionUpdate, id: CallableId): boolean {
  return replaced.has(id);
}
