import type { BranchRegion, Callable } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { contains } from "../../model/span.ts";
import { enclosingRegions, isInsideRegion, testOfArm } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { createEventLoopReach } from "./eventLoopReach.ts";
import { firstTimesOf } from "./firstTimes.ts";
import type { SiteDraft } from "./siteDraft.ts";

/** A condition on a parameter under which code runs: `if wait:` around a call. */
export interface Guard {
  readonly parameter: string;
  /** Where a caller gives it by position; `self` does not count. */
  readonly position: number;
  /** The truth that lets the code run. */
  readonly when: boolean;
  /** What the parameter is when a caller leaves it out; null when that is no truth value. */
  readonly default: boolean | null;
}

/** Adds to a site in a region under which conditions it is reached. */
export type Conditions = (site: SiteDraft, region: RegionId) => void;

/** A branch that leaves the function: what follows it runs under the opposite condition. */
interface EarlyExit {
  readonly branch: BranchRegion;
  readonly guard: Guard;
}

/**
 * Tells under which conditions code is reached: those that are parameters of the callable and nothing else. Each region
 * is looked at once, and the code in it shares what it tells.
 */
export function createConditions(resolver: Resolver, callable: Callable): Conditions {
  const known = new Map<RegionId, readonly Guard[] | null>();
  const exits = earlyExits(callable);
  const reach = callable.kind === "module" ? null : createEventLoopReach(resolver, callable);
  const firstTimes = firstTimesOf(resolver.module, callable);
  return (site, region) => {
    const demands = reach?.demandsAt(region, site.start);
    if (demands === null) site.isOffLoop = true;
    else if (demands && demands.length > 0) site.asked = demands;
    if (region !== 0) {
      let found = known.get(region);
      if (found === undefined) {
        found = guardsOf(callable, region);
        known.set(region, found);
      }
      if (found) {
        if (found.length > 0) site.guards = found;
        site.isConditional = true;
      }
    }
    if (firstTimes.some((span) => contains(span, site))) site.isOnce = true;
    const passed = exits.filter(
      ({ branch }) => branch.end <= site.start && isInsideRegion(callable, region, branch.parent ?? 0),
    );
    if (passed.length > 0) site.guards = [...(site.guards ?? []), ...passed.map(({ guard }) => guard)];
  };
}

const noExits: readonly EarlyExit[] = [];

/** `if not wait: return` in front of a call. */
function earlyExits(callable: Callable): readonly EarlyExit[] {
  if (callable.parameters.length === 0 || callable.regions.length === 1) return noExits;
  const exits: EarlyExit[] = [];
  for (const { kind, region } of callable.operations) {
    const branch = kind === "return" || kind === "raise" ? callable.regions[region] : undefined;
    const guard = branch?.kind === "branch" && branch.form === "if" ? guardOf(callable, branch) : null;
    if (branch?.kind === "branch" && guard) exits.push({ branch, guard: { ...guard, when: !guard.when } });
  }
  return exits.length === 0 ? noExits : exits;
}

function guardsOf(callable: Callable, region: RegionId): readonly Guard[] | null {
  const guards: Guard[] = [];
  let isConditional = false;
  for (const outer of enclosingRegions(callable, region)) {
    if (outer.kind === "branch" || outer.kind === "handler") isConditional = true;
    const guard = outer.kind === "branch" ? guardOf(callable, outer) : null;
    if (guard) guards.push(guard);
  }
  return isConditional ? guards : null;
}

function guardOf(callable: Callable, region: BranchRegion): Guard | null {
  const arm = testOfArm(callable, region);
  if (!arm) return null;
  const { test } = arm;
  const isNegated = test.kind === "operator" && (test.operator === "not" || test.operator === "!");
  const name: Expression | undefined = isNegated ? test.operands[0] : test;
  if (name?.kind !== "name" || name.binding === null) return null;
  const index = callable.parameters.findIndex(({ binding }) => binding === name.binding);
  const parameter = callable.parameters[index];
  if (!parameter) return null;
  const given = parameter.default;
  const isBound = callable.kind === "method" && callable.class !== null && !callable.isStatic;
  return {
    parameter: parameter.name,
    position: isBound && /^(?:self|cls)$/.test(callable.parameters[0]?.name ?? "") ? index - 1 : index,
    when: arm.when !== isNegated,
    default: given?.kind === "literal" && typeof given.value === "boolean" ? given.value : null,
  };
}
