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
  const sorted = [...terms].sort(compareTerms);
  const merged: T[] = [];
  for (const term of sorted) {
    const same = merged.findIndex((other) => hasSameShape(other, term));
    const known = merged[same];
    if (known) merged[same] = added(known, term);
    else merged.push(term);
  }
  // Times that were added up may have changed the order.
  if (merged.length < sorted.length) merged.sort(compareTerms);
  return merged.length > most ? merged.slice(0, most) : merged;
}

/** The sum says of itself what its larger part does: where it stands, how many rounds it has, how sure it is. */
function added<T extends CostTerm>(known: T, term: T): T {
  const larger = term.nanoseconds > known.nanoseconds ? term : known;
  const data = known.data ?? term.data;
  const nanoseconds = known.nanoseconds + term.nanoseconds;
  return data === undefined ? { ...larger, nanoseconds } : { ...larger, nanoseconds, data };
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
  if (left.isComposed !== right.isComposed) return left.isComposed ? 1 : -1;
  if (left.isSquare !== right.isSquare) return left.isSquare ? -1 : 1;
  const grows = growthOf(right) - growthOf(left);
  if (grows !== 0) return grows;
  if (left.isSure !== right.isSure) return left.isSure ? -1 : 1;
  return right.nanoseconds - left.nanoseconds || left.start - right.start;
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
