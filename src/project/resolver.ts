import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import type { Callable, CallOperation } from "../model/callable.ts";
import type { BindingId, CallableId, Expression, OperationId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { ClassModel } from "./classes.ts";
import type { Definitions } from "./definitions.ts";
import type { Meaning } from "./meaning.ts";

/** A place in the program: operation `at` of `callable`. Names are read as they stand there. */
export interface Place {
  readonly callable: CallableId;
  readonly at: OperationId;
}

/** Says what the expressions of one module mean. */
export interface Resolver {
  readonly module: Module;
  readonly table: ConcurrencyTable;
  readonly definitions: Definitions;
  readonly classes: ClassModel;
  /** What an expression is, or null when the text does not prove it. */
  meaningOf(expression: Expression, place: Place): Meaning | null;
  /** What a call gives back, before any await. */
  resultOf(callable: Callable, call: CallOperation): Meaning | null;
  /** What a name means wherever all its definitions agree. */
  bindingMeaning(binding: BindingId): Meaning | null;
  /** What `object.name` is. */
  memberMeaning(object: Meaning, name: string): Meaning | null;
  /** What a call of a function of this module gives, after the await of an asynchronous one. */
  returnMeaning(callable: CallableId): Meaning | null;
  /** What a question gives, asked once, also when other functions are edited; `Question` says what may be one. */
  remember<T>(question: Question<T>, callable: Callable): T;
}

/**
 * Looks at nothing but a callable, what is inside the outermost function around it, meanings, and headers. What it gives
 * points at parts of the module instead of copying where they stand.
 */
export type Question<T> = (resolver: Resolver, callable: Callable) => T;
