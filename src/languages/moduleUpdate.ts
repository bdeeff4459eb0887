import type { FunctionUpdate } from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import type { SyntaxTable } from "../syntax/table.ts";

/** Where a text was edited: what stood between `start` and `end` now ends at `newEnd`. */
export interface EditedRange {
  readonly start: number;
  readonly end: number;
  readonly newEnd: number;
}

/** An edit that a module has not followed yet. */
export interface ModuleUpdate extends FunctionUpdate {
  /**
   * Makes the module of the new text, of which the old one gives all that has not changed: its parts move to where they
   * are now. The old module must not be used any more.
   */
  apply(): Module;
}

/** The model of a text that follows edits. */
export interface ModuleFollower {
  readonly module: Module;
  /** Null when too much of the module may have become something else; the follower is of no use then. */
  follow(table: SyntaxTable, edited: EditedRange): ModuleUpdate | null;
}
