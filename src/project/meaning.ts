import type { CallableId, ClassId } from "../model/expression.ts";

/** What a value is, as far as the text proves it. Everything else is unknown, which is `null`. */
export type Meaning =
  /** Something of a library, by its dotted name: a module, a class, a function, a method. */
  | { readonly kind: "symbol"; readonly name: string }
  /** A value of a library class. */
  | { readonly kind: "instance"; readonly type: string }
  /** A function or method of this module. */
  | { readonly kind: "callable"; readonly callable: CallableId }
  /** A class of this module. */
  | { readonly kind: "class"; readonly class: ClassId }
  /** A value of a class of this module. */
  | { readonly kind: "object"; readonly class: ClassId }
  /** What an asynchronous function of this module gives before it is awaited. */
  | { readonly kind: "coroutine"; readonly callable: CallableId };

export function sameMeaning(left: Meaning, right: Meaning): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

/** The one meaning that all agree on, or null: an unknown among them makes the whole unknown. */
export function joinMeanings(meanings: readonly (Meaning | null)[]): Meaning | null {
  const [first, ...others] = meanings;
  if (!first) return null;
  return others.every((other) => other !== null && sameMeaning(first, other)) ? first : null;
}
