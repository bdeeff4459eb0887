import type { CallSite } from "../../summary/fileSummary.ts";
import type { FunctionReference } from "../functionReference.ts";
import type { CostTerm } from "./terms.ts";

/** A part of what a function costs, and the way to it. Places count from the beginnings of the functions that they are in. */
export interface LinkedTerm extends CostTerm {
  /** The function whose own code it is. */
  readonly owner: FunctionReference;
  /** The call that leads to it; null when it stands in the function itself. */
  readonly site: CallSite | null;
  /** The function that the call runs. */
  readonly body: FunctionReference | null;
  /** The same part as the called function sees it; null when it stands in the function itself. */
  readonly inner: LinkedTerm | null;
  /** How many of the functions on the way go on under a condition only. */
  readonly conditions: number;
}

/** What one call of a function costs, all that it calls included. */
export interface FunctionCost {
  /** Of what is known, in nanoseconds of the reference runtime: sizes that nobody knows are left out. */
  readonly nanoseconds: number;
  /** The parts that grow fastest or take longest, the strongest first. */
  readonly terms: readonly LinkedTerm[];
}

/** A term of a function's own code. */
export function ownTerm(term: CostTerm, owner: FunctionReference): LinkedTerm {
  return { ...term, owner, site: null, body: null, inner: null, conditions: 0 };
}
