import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { SyntaxTable } from "../syntax/table.ts";

/** Where a text was edited: what stood between `start` and `end` now ends at `newEnd`. */
export interface EditedRange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** An edit inside one function, as a module sees it. */
export interface ModuleUpdate {
  /** The function and those inside it, as they were; their ids are consecutive. */
  readonly before: readonly Callable[];
  /** The same functions as they are now, under the same ids. */
  readonly after: readonly Callable[];
  /** The variables of these functions, whose ids are consecutive, too. Those behind them have moved. */
  readonly bindings: { readonly first: BindingId; readonly before: number; readonly after: number };
  /** Behind this offset of the old text everything has moved by so many UTF-16 units. */
  readonly moved: { readonly from: number; readonly by: number };
  /**
   * Makes the module of the new text, of which the old one gives all that has not changed: its parts move to where they
   * are now. The old module must not be used any more.
   */
  apply(): Module;
}

/** The model of a text that follows edits. */
export interface ModuleFollower {
  readonly module: Module;
  /** Null when the edit concerns more than the inside of one function; the follower is of no use then. */
  follow(table: SyntaxTable, edited: EditedRange): ModuleUpdate | null;
}

/** Whether an id is one of a function that an edit has replaced. */
export function isReplaced({ before }: ModuleUpdate, id: CallableId): boolean {
  const first = before[0]?.id ?? 0;
  return id >= first && id < first + before.length;
}
