import type { Hop } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import type { Linker } from "../linker.ts";
import type { CallableSummary, CallSite } from "../summary/fileSummary.ts";
import { type CostEffects, type LinkedTerm, ownTerm } from "./cost.ts";
import type { FunctionReference } from "./siteTargets.ts";

/** A place of a function that computes for long, or may: a loop, a library call, a call of another function. */
export interface CostSite extends Span {
  /** The call; null for a loop and for a library call, which are the function's own. */
  readonly site: CallSite | null;
  /** The part that grows fastest, or takes longest. */
  readonly term: LinkedTerm;
  /** The calls behind this one and the code at the end of the way; empty when the place is that code. */
  readonly hops: readonly Hop[];
}

/** The places of one function that compute before it gives way, in the order of the text. */
export function costSitesOf(
  reference: FunctionReference,
  summary: CallableSummary,
  costs: CostEffects,
  linker: Linker,
): readonly CostSite[] {
  const result: CostSite[] = [];
  for (const term of summary.cost?.terms ?? []) {
    const { start, end } = term;
    result.push({ start, end, site: null, term: ownTerm(term, reference), hops: [] });
  }
  for (const site of summary.sites) {
    // What is awaited gives way where it likes, and speaks for itself.
    if (site.isAwaited) continue;
    const [term] = costs.costAt(reference, site).terms;
    if (!term) continue;
    const { start, end } = site;
    result.push({ start, end, site, term, hops: hopsOf(term, linker) });
  }
  return result.length < 2 ? result : result.sort((left, right) => left.start - right.start);
}

/** From the called function to the code that computes, each with the place in it that leads on. */
function hopsOf(term: LinkedTerm, linker: Linker): Hop[] {
  const hops: Hop[] = [];
  for (let { body, inner } = term; body && inner; { body, inner } = inner) {
    const { start, end } = inner.site ?? inner;
    hops.push({ uri: body.file, span: { start, end }, name: linker.callable(body)?.name ?? "" });
  }
  return hops;
}
