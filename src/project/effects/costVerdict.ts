import { type BlockingRow, blockingRow } from "../../knowledge/blockingIndex.ts";
import type { TargetRuntime } from "../../knowledge/runtimeSpeed.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Language } from "../../model/module.ts";
import { growth } from "./cost/size.ts";
import { elementMethods } from "./cost/sizes.ts";
import type { CostTerm } from "./cost/terms.ts";
import { languageOfRuntime, timeOf } from "./targetRuntime.ts";

/** Why a piece of work takes long. */
export type CostReason =
  /** Its bounds are known, and it takes that long. */
  | "bound"
  /** A call that is slow by design, or whatever the data is. */
  | "inherent"
  /** A library call whose time grows with data that nothing bounds. */
  | "heavy"
  | "exponential"
  /** At least the square of the data. */
  | "growth"
  /** Much work for each element of the data. */
  | "linear";

/** Why some work takes too long, and how sure that is. */
export interface CostVerdict {
  readonly reason: CostReason;
  readonly confidence: Confidence;
  /** The row of the library call at the end, when the tables speak of it. */
  readonly row: BlockingRow | null;
  /** For which its time is told. */
  readonly runtime: TargetRuntime;
}

/** From here on a user feels that nothing moves, and a server loses its latency goals: 100 ms. */
export const longNanoseconds = 100e6;

/** Work for one element that adds up for data of usual size: ten thousand elements take 100 ms. */
const muchForOne = 10_000;

/**
 * Whether a piece of work takes long, and how sure that is: `certain` from its bounds or by design, `likely` when it grows with
 * the square of its data or faster, `possible` when a condition may spare it that, or when it does much for each element. Null
 * when nothing says so. `hops` are the calls on the way to it: far from where the data comes from, nobody knows how much of it
 * there is, so that guesses are made of a function's own code only.
 */
export function judgeCost(term: CostTerm, runtime: TargetRuntime, hops = 0): CostVerdict | null {
  const language = languageOfRuntime(runtime);
  const row = term.kind === "call" && term.name !== undefined ? computingRow(language, term.name) : null;
  const verdict = (reason: CostReason, confidence: Confidence) => ({ reason, confidence, row, runtime });
  if (term.isInherent) return isBrief(term) ? null : verdict("inherent", "certain");
  if (term.base !== undefined) return verdict("exponential", term.isSure ? "likely" : "possible");
  const degree = growth(term);
  if (degree === 0) {
    if (timeOf(term, runtime) < longNanoseconds) return null;
    return verdict("bound", term.isSure ? "certain" : "likely");
  }
  if (term.isComposed) return null;
  if (degree >= 2) {
    const confidence = growthConfidence(term, hops);
    return confidence && verdict("growth", confidence);
  }
  if (row && row.tier <= 2 && isHeavy(row)) return hops > farHops ? null : verdict("heavy", "likely");
  if (degree >= 1 && hops === 0 && timeOf(term, runtime) >= muchForOne) return verdict("linear", "possible");
  return null;
}

/** Asked for so little that nobody feels it: `hashSync(password, 4)` of a test. */
function isBrief(term: CostTerm): boolean {
  return growth(term) === 0 && term.nanoseconds < briefNanoseconds;
}

/** A tenth of what people feel. */
const briefNanoseconds = longNanoseconds / 10;

/** Behind more calls than these, the data of a library call may be anything. */
const farHops = 2;

/** Loops over different data are often a few rounds each; those over the same data, or a grid, are not. */
function growthConfidence(term: CostTerm, hops: number): Confidence | null {
  if (hops > 1) return null;
  const isLarge = term.isSquare || growth(term) >= 3;
  // What is copied in each round mostly has a few keys.
  if (!isLarge) return term.kind === "copying" && hops === 0 ? "possible" : null;
  if (term.isSure && (hops === 0 || isLoop(term))) return "likely";
  return hops === 0 ? "possible" : null;
}

/** A loop, or a method that calls its callback for each element: `rows.filter((row) => …)`. */
function isLoop({ kind, name }: CostTerm): boolean {
  return kind === "loop" || (name?.startsWith("*.") === true && elementMethods.test(name.slice(2)));
}

function computingRow(language: Language, name: string): BlockingRow | null {
  const row = blockingRow(language, name);
  return row?.group.effect === "compute" ? row : null;
}

function isHeavy({ group }: BlockingRow): boolean {
  return !group.costsOnce;
}

const order: readonly Confidence[] = ["possible", "likely", "certain"];

/** Whether one verdict says more than another. */
export function isGraver(left: CostVerdict, right: CostVerdict): boolean {
  return order.indexOf(left.confidence) > order.indexOf(right.confidence);
}
