import type { Hop } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { Linker } from "../linker.ts";
import type { CallableSummary, CallSite } from "../summary/fileSummary.ts";
import { placedAt } from "../summary/relativePlaces.ts";
import { type LinkedTerm, ownTerm } from "./cost/linkedTerm.ts";
import { growth } from "./cost/size.ts";
import type { CostTerm } from "./cost/terms.ts";
import type { CostEffects } from "./cost.ts";
import type { FunctionReference } from "./functionReference.ts";

/** A place of a function that computes for long, or may: a loop, a library call, a call of another function. */
export interface CostSite extends Span {
  /** The call; null for a loop and for a library call, which are the function's own. */
  readonly site: CallSite | null;
  /** One of the parts that grow fastest or take longest. */
  readonly term: LinkedTerm;
  /** The calls behind this one and the code at the end of the way; empty when the place is that code. */
  readonly hops: readonly Hop[];
}

/** Which places somebody asks for: all, those that may take a time that people feel, or these where one surely may. */
export type WantedCosts = "all" | "long" | "sure";

/** What takes less than this, in nanoseconds, is short however much of it is added up in one place. */
const short = 1e6;

/** The places of one function that compute before it gives way, in the order of the text. */
export function costSitesOf(
  reference: FunctionReference,
  summary: CallableSummary,
  costs: CostEffects,
  linker: Linker,
  wanted: WantedCosts,
): readonly CostSite[] {
  if (wanted === "sure" && !mayBeSure(reference, summary, costs)) return none;
  const result: CostSite[] = [];
  const from = linker.startOf(reference);
  for (const one of summary.cost?.terms ?? []) {
    if (wanted !== "all" && isShort(one)) continue;
    const term = placedAt(one, from);
    const { start, end } = term;
    result.push({ start, end, site: null, term: ownTerm(term, reference), hops: [] });
  }
  for (const call of costs.callsOf(reference)) {
    const { site } = call;
    // What is awaited gives way where it likes, and speaks for itself.
    if (site.isAwaited) continue;
    if (wanted !== "all" && !site.repetition && costs.bodyCost(call).terms.every(isShortBehindCall)) continue;
    const { terms } = costs.callCost(call);
    if (terms.length === 0) continue;
    const placed = placedAt(site, from);
    const { start, end } = placed;
    // What grows fastest need not be what takes long: a few random bytes beside a hash of a password.
    for (const term of terms) result.push({ start, end, site: placed, term, hops: hopsOf(term, linker) });
  }
  return result.length < 2 ? result : result.sort((left, right) => left.start - right.start);
}

const none: readonly CostSite[] = [];

/** Whether a place of a function may take long beyond doubt. Asked of most coroutines of tests, of which few hold such a place. */
function mayBeSure(reference: FunctionReference, summary: CallableSummary, costs: CostEffects): boolean {
  if (summary.cost?.terms.some(mayBecomeSure)) return true;
  return costs.callsOf(reference).some((call) => {
    const { isAwaited, repetition } = call.site;
    if (isAwaited) return false;
    // A short call in a loop of known length may take long.
    return (repetition && growth(repetition.size) === 0) || costs.bodyCost(call).terms.some(mayBecomeSure);
  });
}

/** Whether nothing leaves in doubt that a part of a function takes long, once its parameters are known. */
function mayBecomeSure(term: CostTerm): boolean {
  if (term.isInherent) return true;
  if (term.degree > 0) return false;
  return term.parameters.length > 0 || (term.isSure && term.base === undefined && term.nanoseconds >= short);
}

/** Whether a part of a function is too little to be told, in whatever function it stands. */
export function isShort(term: CostTerm): boolean {
  return growth(term) === 0 && term.base === undefined && !term.isInherent && term.nanoseconds < short;
}

/** The same of a part of a called function: where that goes through some data once, nobody knows how much of it there is. */
function isShortBehindCall(term: CostTerm): boolean {
  if (isShort(term)) return true;
  const isOnce = term.degree < 2 && term.parameters.length === 0 && !term.isSquare;
  return isOnce && growth(term) > 0 && term.kind !== "call" && term.base === undefined && !term.isInherent;
}

/** From the called function to the code that computes, each with the place in it that leads on. */
function hopsOf(term: LinkedTerm, linker: Linker): Hop[] {
  const hops: Hop[] = [];
  for (let { body, inner } = term; body && inner; { body, inner } = inner) {
    const { start, end } = placedAt<Span>(inner.site ?? inner, linker.startOf(body));
    hops.push({ uri: body.file, span: { start, end }, name: linker.callable(body)?.name ?? "" });
  }
  return hops;
}
