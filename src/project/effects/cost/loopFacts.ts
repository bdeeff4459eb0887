import { blockingRow } from "../../../knowledge/blockingIndex.ts";
import { greenletPauses } from "../../../knowledge/python/greenlets.ts";
import type { Callable, Operation } from "../../../model/callable.ts";
import type { RegionId } from "../../../model/expression.ts";
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

/** Reads the operations of a callable once for all of its loops. */
export function factsOfLoops(resolver: Resolver, callable: Callable): ReadonlyMap<RegionId, LoopFacts> {
  const { regions, operations } = callable;
  const facts = new Map<RegionId, { -readonly [Key in keyof LoopFacts]: LoopFacts[Key] }>();
  for (const region of regions) {
    if (region.kind !== "loop") continue;
    facts.set(region.id, { ...quietLoop, yields: region.isAsync });
  }
  for (const operation of operations) {
    let waits: boolean | null = null;
    for (let id: RegionId | null = operation.region; id !== null; id = regions[id]?.parent ?? null) {
      const known = facts.get(id);
      if (!known) continue;
      if (!known.yields) {
        waits ??= givesWay(resolver, callable, operation);
        known.yields = waits;
      }
      known.isLeft ||= leaves(operation, id);
      if (skips(operation, id)) known.skipsFrom = Math.min(known.skipsFrom, operation.start);
    }
  }
  return facts;
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

function leaves(operation: Operation, loop: RegionId): boolean {
  if (operation.kind === "jump") return operation.form === "break" && operation.loop === loop;
  return operation.kind === "return";
}

function skips(operation: Operation, loop: RegionId): boolean {
  return operation.kind === "jump" && operation.form === "continue" && operation.loop === loop;
}
