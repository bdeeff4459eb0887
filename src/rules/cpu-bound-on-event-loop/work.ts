import type { Callable, LoopRegion } from "../../model/callable.ts";
import { contains } from "../../model/span.ts";
import type { CostSite } from "../../project/effects/costSites.ts";
import { type CostVerdict, isGraver, judgeCost } from "../../project/effects/costVerdict.ts";
import { enclosingLoops } from "../../project/regions.ts";
import type { RuleContext } from "../rule.ts";
import type { BusyPlace } from "./places.ts";

/** A place of a callable that takes long. */
export interface Work {
  readonly site: CostSite;
  readonly verdict: CostVerdict;
}

/** What a callable does for long, one piece for each loop or statement: loops inside each other are one piece of work. */
export function workOf(
  context: RuleContext,
  callable: Callable,
  placeOf: (callable: Callable) => BusyPlace | null,
): Work[] {
  const best = new Map<number, Work>();
  for (const site of context.project.costSites(callable.id)) {
    const verdict = judgeCost(site.term, context.module.language, site.hops.length);
    if (!verdict || site.site?.isAwaited) continue;
    if (isReportedInside(context, site, placeOf)) continue;
    const key = outermostLoop(callable, site)?.start ?? site.start;
    const known = best.get(key);
    if (!known || isGraver(verdict, known.verdict)) best.set(key, { site, verdict });
  }
  const all = [...best.values()];
  // `rows.sort(compare)` and the calls of `compare` are one piece of work.
  return all.filter((work) => !all.some((other) => other !== work && contains(other.site, work.site)));
}

function outermostLoop(callable: Callable, { start, end }: CostSite): LoopRegion | undefined {
  const operation = callable.operations.find((one) => one.start >= start && one.end <= end);
  return operation && [...enclosingLoops(callable, operation.region)].at(-1);
}

/** A function that is written where it is called has its own findings: `rows.map((row) => …)`. */
function isReportedInside(
  context: RuleContext,
  { site, start, end }: CostSite,
  placeOf: (callable: Callable) => BusyPlace | null,
): boolean {
  const inner = site?.callee.kind === "callable" ? context.module.callables[site.callee.callable] : undefined;
  if (inner?.kind !== "lambda" || inner.start < start || inner.end > end) return false;
  return placeOf(inner) !== null && workOf(context, inner, placeOf).length > 0;
}
