import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { Language, Module } from "../model/module.ts";
import type { NodeIndex, SyntaxTable } from "../syntax/table.ts";
import type { KeepPieces } from "./keptFunctions.ts";
import type { FirstIds } from "./moduleBuilder.ts";
import type { EditedRange } from "./moduleUpdate.ts";
import type { Trivia } from "./triviaUpdate.ts";

/** How one language walks the module of a text, and one of its functions again. */
export interface FunctionWalker extends Trivia {
  readonly language: Language;
  readonly module: Module;
  /** Whether annotations and defaults of a function are evaluated outside of it. */
  readonly hasWholeHeaders: boolean;
  /** The functions that are in no other function, with their nodes as they were when the module was walked. */
  readonly places: ReadonlyMap<CallableId, { readonly node: NodeIndex }>;
  /** The bodies of classes outside of functions, with the nodes of the classes. */
  readonly classes: FunctionWalker["places"];
  /** Whether an edit leaves the header of a function as it is; its node has the same number before and after. */
  isInside(node: NodeIndex, before: SyntaxTable, after: SyntaxTable, edited: EditedRange, old: Callable): boolean;
  /** Walks a function in the new table. Null when what it does outside of itself cannot be told. */
  walk(table: SyntaxTable, node: NodeIndex, old: Callable, first: FirstIds): Module | null;
  /** The function as it is now is the one that was walked last; what comes behind it has other numbers. */
  moved(bindings: ReplacedBindings, nodes: { readonly from: NodeIndex; readonly by: number }): void;
  /** Walks the module of a new table, but for what is kept. */
  walkAgain(table: SyntaxTable, keep: KeepPieces): WalkedAgain;
}

/** The variables of a function that was walked again; those behind them have got other ids. */
export interface ReplacedBindings {
  readonly first: BindingId;
  readonly before: number;
  readonly after: number;
}

/** A module of which some pieces were kept. */
export interface WalkedAgain {
  readonly module: Module;
  readonly places: FunctionWalker["places"];
  readonly classes: FunctionWalker["places"];
  /** The walker goes on with this module. */
  accept(kept: ReadonlyMap<CallableId, CallableId>): void;
}
