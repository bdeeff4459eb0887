import type { TargetRuntime } from "../../knowledge/runtimeSpeed.ts";
import type { Callable, LoopRegion } from "../../model/callable.ts";
import { contains } from "../../model/span.ts";
import type { ModuleView } from "../moduleView.ts";
import { enclosingLoops } from "../regions.ts";
import type { CostSite } from "./costSites.ts";
import { type CostVerdict, isGraver, judgeCost } from "./costVerdict.ts";
import { targetRuntime } from "./targetRuntime.ts";

/** A place of a callable that takes long. */
export interface CostlyWork {
  readonly site: CostSite;
  readonly verdict: CostVerdict;
}

/**
 * What a callable does for long, one piece for each loop or statement: loops inside each other are one piece of work. A
 * function that is written where it is called, `rows.map((row) => …)`, is left out where `speaksForItself` says so. Where
 * somebody wants what is `sure`, a callable in which nothing is `certain` has none.
 */
export function costlyWork(
  project: ModuleView,
  callable: Callable,
  runtime: TargetRuntime = targetRuntime(project.module, false),
  speaksForItself: (inner: Callable) => boolean = () => false,
  wanted: "long" | "sure" = "long",
): CostlyWork[] {
  const sites = project.costSites(callable.id, wanted);
  if (sites.length === 0) return [];
  const best = new Map<number, CostlyWork>();
  for (const site of sites) {
    const verdict = judgeCost(site.term, runtime, site.hops.length);
    if (!verdict) continue;
    const inner = writtenInside(project, site);
    if (inner && speaksForItself(inner)) continue;
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
  return operation && enclosingLoops(callable, operation.region).at(-1);
}

function writtenInside({ module }: ModuleView, { site, start, end }: CostSite): Callable | null {
  const inner = site?.callee.kind === "callable" ? module.callables[site.callee.callable] : undefined;
  return inner?.kind === "lambda" && inner.start >= start && inner.end <= end ? inner : null;
}
