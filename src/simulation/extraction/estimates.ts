import type { Callable, LoopRegion } from "../../model/callable.ts";
import { contains, type Span } from "../../model/span.ts";
import { growth } from "../../project/effects/cost/size.ts";
import type { CostTerm } from "../../project/effects/cost/terms.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { enclosingLoops } from "../../project/regions.ts";
import type { Estimate } from "../program.ts";

/** What the cost model says of the places of a callable of which a simulation could not count the rounds. */
export interface Estimates {
  /** For outermost loops, by their regions. */
  readonly loops: ReadonlyMap<number, Estimate>;
  /** For library calls, by their operations. */
  readonly calls: ReadonlyMap<number, Estimate>;
}

/** Less than this for each element is not worth an estimate: the loop is shown as it runs. In nanoseconds. */
const leastForOne = 1_000;

/** The estimates of one callable: of its own code, since the functions that it calls have theirs. */
export function estimatesOf(view: ModuleView, callable: Callable): Estimates {
  const loops = new Map<number, Estimate>();
  const calls = new Map<number, Estimate>();
  for (const { site, term } of view.costSites(callable.id)) {
    // `rows.filter((row) => …)` runs what is written in it; other functions have their own estimates.
    const isWrittenHere = site?.callee.kind === "callable";
    if ((site && !isWrittenHere) || term.base !== undefined) continue;
    const estimate = { nanoseconds: term.nanoseconds, growth: growth(term), releasesGil: term.releasesGil ?? false };
    if (site) {
      if (growth(term) > 0) keep(calls, site.operation, estimate);
      continue;
    }
    const operation = callable.operations.find(
      (one) => one.kind === "call" && contains(one, term) && isTight(one, term),
    );
    if (operation && term.kind === "call" && term.loops === 0) keep(calls, operation.id, estimate);
    const loop = outermostLoop(callable, term);
    if (loop && isNotable(term, loop)) keep(loops, loop.id, estimate);
  }
  return { loops, calls };
}

/** A span is that of the call itself, or of its name. */
function isTight(call: Span, term: Span): boolean {
  return call.start === term.start || call.end === term.end;
}

/** Data multiplies the time of one round, or rounds take long by themselves. */
function isNotable(term: CostTerm, loop: LoopRegion): boolean {
  if (growth(term) === 0) return false;
  return (
    growth(term) >= 2 || term.nanoseconds >= leastForOne || term.kind !== "loop" || loop.trips.symbols.length === 0
  );
}

function keep(known: Map<number, Estimate>, id: number, estimate: Estimate): void {
  const before = known.get(id);
  const isMore =
    !before ||
    estimate.growth > before.growth ||
    (estimate.growth === before.growth && estimate.nanoseconds > before.nanoseconds);
  if (isMore) known.set(id, estimate);
}

function outermostLoop(callable: Callable, { start, end }: Span): LoopRegion | undefined {
  const own = callable.regions.find((region) => region.kind === "loop" && region.start === start);
  const operation = callable.operations.find((one) => one.start >= start && one.end <= end);
  const region = own?.id ?? operation?.region;
  return region === undefined ? undefined : enclosingLoops(callable, region).at(-1);
}
