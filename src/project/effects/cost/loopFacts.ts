import { blockingRow } from "../../../knowledge/blockingIndex.ts";
import { greenletPauses } from "../../../knowledge/python/greenlets.ts";
import type { Callable, Operation } from "../../../model/callable.ts";
import type { RegionId } from "../../../model/expression.ts";
import { innermostLoop } from "../../regions.ts";
import type { Resolver } from "../../resolver.ts";

/** What the operations of a loop say of its rounds. */
export interface LoopFacts {
  /** It awaits or waits in its rounds, so that others run meanwhile. */
  readonly yields: boolean;
  /** A `break` or `return` may end it before its last round. */
  readonly isLeft: boolean;
  /** Where it goes on with its next round at the first: what stands behind runs in some of the rounds. */
  readonly skipsFrom: number;
}

/** A loop in which nothing of that stands. */
export const quietLoop: LoopFacts = { yields: false, isLeft: false, skipsFrom: Number.POSITIVE_INFINITY };

type Draft = { -readonly [Key in keyof LoopFacts]: LoopFacts[Key] };

/** Reads the operations of a callable once for all of its loops. */
export function factsOfLoops(resolver: Resolver, callable: Callable): ReadonlyMap<RegionId, LoopFacts> {
  const { regions, operations } = callable;
  const facts = new Map<RegionId, Draft>();
  for (const region of regions) {
    if (region.kind === "loop") facts.set(region.id, { ...quietLoop, yields: region.isAsync });
  }
  /** For each region, what is known of the loops around it: most operations stand in none. */
  const around = regions.map(({ id }) => factsAround(callable, id, facts));
  for (const operation of operations) {
    const loops = around[operation.region];
    if (!loops || loops.length === 0) continue;
    if (loops.some(({ yields }) => !yields) && givesWay(resolver, callable, operation))
      for (const loop of loops) loop.yields = true;
    if (operation.kind === "return") for (const loop of loops) loop.isLeft = true;
    const ended = operation.kind === "jump" && operation.loop !== null ? facts.get(operation.loop) : undefined;
    if (operation.kind !== "jump" || !ended || !loops.includes(ended)) continue;
    if (operation.form === "break") ended.isLeft = true;
    else ended.skipsFrom = Math.min(ended.skipsFrom, operation.start);
  }
  return facts;
}

const noLoops: readonly Draft[] = [];

function factsAround(callable: Callable, region: RegionId, facts: ReadonlyMap<RegionId, Draft>): readonly Draft[] {
  let found: Draft[] | null = null;
  for (let loop = innermostLoop(callable, region); loop; loop = innermostLoop(callable, loop.parent ?? 0)) {
    const known = facts.get(loop.id);
    if (known) found = [...(found ?? []), known];
  }
  return found ?? noLoops;
}

/** Others run while it waits: an `await`, or a call that waits for the network, a disk, a lock. */
function givesWay(resolver: Resolver, callable: Callable, operation: Operation): boolean {
  if (operation.kind === "await") return true;
  if (operation.kind === "yield") return callable.isAsync;
  if (operation.kind !== "call") return false;
  const callee = resolver.meaningOf(operation.callee, { callable: callable.id, at: operation.id });
  if (callee?.kind !== "symbol") return false;
  if (greenletPauses.has(callee.name)) return true;
  const row = blockingRow(resolver.module.language, callee.name);
  return row !== null && row.group.effect !== "compute";
}
