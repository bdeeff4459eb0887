/** Where the quantity that a call's time grows with stands: an argument, by position and by keyword, or the receiver. */
export interface Quantity {
  readonly position: number | "receiver";
  readonly keyword: string | null;
  /** What holds when the argument is left out; without it nothing is known then. */
  readonly default?: number;
  /** A call that makes the argument, and where in it the quantity stands: the rounds of `gensalt(12)`. */
  readonly madeBy?: { readonly calls: readonly string[]; readonly quantity: Quantity };
}

/** How the time of a call grows. */
export type CostFormula =
  /** The same for every call. */
  | { readonly kind: "constant" }
  /** With the length of a value: bytes, characters or elements. */
  | { readonly kind: "size"; readonly of: Quantity }
  /** With the length times its binary logarithm: sorting. */
  | { readonly kind: "sort"; readonly of: Quantity }
  /** With the product of numbers: iterations, or the parameters of scrypt. */
  | { readonly kind: "value"; readonly of: readonly Quantity[] }
  /** Twice the time for each step of a number: the rounds of bcrypt. */
  | { readonly kind: "power"; readonly of: Quantity }
  /** With the number of arrangements of a value's elements. */
  | { readonly kind: "permutations"; readonly of: Quantity; readonly choose: Quantity }
  | { readonly kind: "subsets"; readonly of: Quantity; readonly choose: Quantity };

/** What one library call costs. */
export interface CostRow {
  /** Dotted, as in the other tables. `*.map` is a method of any receiver that nothing else is known of. */
  readonly name: string;
  /** For one unit of the formula: a call, a byte, an iteration. */
  readonly nanoseconds: number;
  readonly formula: CostFormula;
  /** While it computes, other threads of CPython run. Always false outside Python. */
  readonly releasesGil: boolean;
  /** It costs that much whatever the data is: password hashes. */
  readonly isInherent?: boolean;
  /** First arguments with which it costs next to nothing: keys of elliptic curves. */
  readonly notFor?: readonly string[];
  /** Where the formula comes from; the nanoseconds were measured as those of `operationTimes` were. */
  readonly source: string;
}

/** The argument at a position, from 0, or under a keyword. */
export function argument(position: number, keyword: string | null = null, byDefault?: number): Quantity {
  return byDefault === undefined ? { position, keyword } : { position, keyword, default: byDefault };
}

/** What the method is called on. */
export const receiver: Quantity = { position: "receiver", keyword: null };

/** Rows for calls of one owner that differ in their time only: `{ sha256: 0.6, md5: 1.3 }`. */
export function costRows(
  owner: string,
  nanoseconds: Readonly<Record<string, number>>,
  row: Omit<CostRow, "name" | "nanoseconds">,
): CostRow[] {
  return Object.entries(nanoseconds).map(([name, time]) => ({
    name: owner === "" ? name : `${owner}.${name}`,
    nanoseconds: time,
    ...row,
  }));
}
