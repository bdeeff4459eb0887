import type { CallableId, ClassId } from "../model/expression.ts";
import { isSameData } from "./sameData.ts";

/** What a value is, as far as the text proves it. Everything else is unknown, which is `null`. */
export type Meaning = KnownMeaning | DeferredMeaning;

/** What a module can tell without asking others. */
export type KnownMeaning =
  | SymbolMeaning
  /** A value of a class outside this module; `module` is set when the class was imported. */
  | { readonly kind: "instance"; readonly type: string; readonly module: string | null }
  /** A function or method of this module. */
  | { readonly kind: "callable"; readonly callable: CallableId }
  /** A class of this module. */
  | { readonly kind: "class"; readonly class: ClassId }
  /** A value of a class of this module. */
  | { readonly kind: "object"; readonly class: ClassId }
  /** What an asynchronous function of this module gives before it is awaited. */
  | { readonly kind: "coroutine"; readonly callable: CallableId };

/**
 * Something from outside this module by its dotted name: a module, a class, a function, a method. `module` is
 * the module as the import states it, null for a built-in; the name begins with it.
 */
export interface SymbolMeaning {
  readonly kind: "symbol";
  readonly name: string;
  readonly module: string | null;
}

/** What only another module can tell: the result of calling something of it, or a member of that. */
export type DeferredMeaning =
  | { readonly kind: "result"; readonly of: Meaning }
  | { readonly kind: "awaited"; readonly of: Meaning }
  | { readonly kind: "member"; readonly of: Meaning; readonly name: string };

/** Whether only another module can tell what is meant. */
export function isDeferred(meaning: Meaning): meaning is DeferredMeaning {
  return meaning.kind === "result" || meaning.kind === "awaited" || meaning.kind === "member";
}

function sameMeaning(left: Meaning, right: Meaning): boolean {
  return isSameData(left, right);
}

/** The one meaning that all agree on, or null: an unknown among them makes the whole unknown. */
export function joinMeanings(meanings: readonly (Meaning | null)[]): Meaning | null {
  const [first, ...others] = meanings;
  if (!first) return null;
  return others.every((other) => other !== null && sameMeaning(first, other)) ? first : null;
}
