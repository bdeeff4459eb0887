import type { Span } from "../../../model/span.ts";
import { growth, type Size, times } from "./size.ts";

/** What takes the time. */
export type CostKind =
  /** The rounds of loops. */
  | "loop"
  /** A library call. */
  | "call"
  /** A function that calls itself more than once. */
  | "recursion"
  /** A copy of all that was built so far, in each round. */
  | "copying"
  /** A search through a list in each round. */
  | "search"
  /** A regular expression that may try exponentially many ways. */
  | "pattern";

/** A part of what a callable costs. Plain data; spans are of the callable's own file. */
export interface CostTerm extends Span {
  readonly kind: CostKind;
  /** Of the reference runtime, for all sizes of 1. */
  readonly nanoseconds: number;
  /** How many unknown sizes are multiplied, parameters aside. */
  readonly degree: number;
  /** Positions of the parameters that are multiplied, as a caller counts them. */
  readonly parameters: readonly number[];
  /** How many loops stand inside each other, those of callers included. */
  readonly loops: number;
  /** How often the innermost one runs, as far as it is known. */
  readonly rounds: number;
  /** No condition, early exit or unknown call puts it in doubt. */
  readonly isSure: boolean;
  /** The dotted name of the library call; the function that recurs. */
  readonly name?: string;
  /** Each step of the parameter multiplies the time by this: `fib(n)`. */
  readonly base?: number;
  /** What it goes through, when that is one thing with a name. */
  readonly data?: string;
  /** It goes through the same data inside itself, or through a grid: nobody can take one side for small. */
  readonly isSquare?: true;
  /** Loops of one function multiply loops of another: whether both go through large data nobody knows. */
  readonly isComposed?: true;
  /** A call that costs its time whatever the data is. */
  readonly isInherent?: true;
  /** Other threads of CPython run meanwhile. */
  readonly releasesGil?: true;
}

/** More terms of a callable than this are not kept: the first ones say what it costs. */
const most = 4;

/** Keeps the terms that grow fastest, then those that take longest; terms of one shape are added up. */
export function strongest<T extends CostTerm>(terms: readonly T[]): readonly T[] {
  if (terms.length < 2) return terms;
  const merged: T[] = [];
  for (const term of [...terms].sort(compareTerms)) {
    const same = merged.findIndex((other) => hasSameShape(other, term));
    const known = merged[same];
    const data = known?.data ?? term.data;
    const nanoseconds = (known?.nanoseconds ?? 0) + term.nanoseconds;
    if (known) merged[same] = data === undefined ? { ...known, nanoseconds } : { ...known, nanoseconds, data };
    else merged.push(term);
  }
  return merged.sort(compareTerms).slice(0, most);
}

/** Terms of which one may stand for the other; one that releases the GIL may not. */
function hasSameShape(left: CostTerm, right: CostTerm): boolean {
  return (
    left.degree === right.degree &&
    hasSameParameters(left, right) &&
    left.base === right.base &&
    left.isInherent === right.isInherent &&
    left.releasesGil === right.releasesGil &&
    left.isComposed === right.isComposed &&
    left.isSquare === right.isSquare &&
    (left.isSure || !right.isSure)
  );
}

function hasSameParameters({ parameters }: CostTerm, { parameters: others }: CostTerm): boolean {
  return parameters.length === others.length && parameters.every((position, index) => position === others[index]);
}

function compareTerms(left: CostTerm, right: CostTerm): number {
  return (
    Number(left.isComposed ?? false) - Number(right.isComposed ?? false) ||
    Number(right.isSquare ?? false) - Number(left.isSquare ?? false) ||
    growthOf(right) - growthOf(left) ||
    Number(right.isSure) - Number(left.isSure) ||
    right.nanoseconds - left.nanoseconds ||
    left.start - right.start
  );
}

/** How fast a term grows: 2 is quadratic; exponential growth is above all others. */
export function growthOf(term: CostTerm): number {
  return growth(term) + (term.base === undefined ? 0 : 100);
}

/** The term when all of it is done `size` times, inside `loops` more loops. */
export function repeated<T extends CostTerm>(term: T, size: Size, loops: number, isSure: boolean): T {
  const whole = times({ factor: term.nanoseconds, degree: term.degree, parameters: term.parameters }, size);
  return {
    ...term,
    nanoseconds: whole.factor,
    degree: whole.degree,
    parameters: whole.parameters,
    loops: term.loops + loops,
    rounds: term.rounds * size.factor,
    isSure: term.isSure && isSure,
  };
}
