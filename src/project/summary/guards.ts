import type { BranchRegion, Callable } from "../../model/callable.ts";
import type { Expression, NameExpression, RegionId } from "../../model/expression.ts";
import { contains } from "../../model/span.ts";
import { type ArmTest, enclosingRegions, isInsideRegion, testOfArm, testOfChoice } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { configuredGuards } from "./configuredFields.ts";
import type { EventLoopReach } from "./eventLoopReach.ts";
import { firstTimesOf } from "./firstTimes.ts";
import type { SiteDraft } from "./siteDraft.ts";

/**
 * A condition under which code runs: on a parameter, `if wait:` around a call, `if session is None:`, or on what the object is
 * configured with, `if self.role:`.
 */
export interface Guard {
  /** The name of the parameter; of a configured field its path, and what it is compared with. */
  readonly parameter: string;
  /** Where a caller gives it by position; `self` does not count. Null for a field, which no call gives. */
  readonly position: number | null;
  /** The truth of the test that lets the code run. */
  readonly when: boolean;
  /** What the test gives when a caller leaves the parameter out; null when nobody can tell. */
  readonly default: boolean | null;
  /** It is asked whether the parameter is nothing, rather than for its truth. */
  readonly isForNothing?: true;
}

/** Adds to a site in a region under which conditions it is reached. */
export type Conditions = (site: SiteDraft, region: RegionId) => void;

/** A branch that leaves the function: what follows it runs under the opposite conditions. */
interface EarlyExit {
  readonly branch: BranchRegion;
  readonly guards: readonly Guard[];
}

/**
 * Tells under which conditions code is reached: those that are parameters of the callable and nothing else. Each region
 * is looked at once, and the code in it shares what it tells.
 */
export function createConditions(resolver: Resolver, callable: Callable, reach: EventLoopReach): Conditions {
  const reading = { resolver, callable, reach };
  const known = new Map<RegionId, readonly Guard[] | null>();
  const exits = earlyExits(reading);
  const firstTimes = firstTimesOf(resolver.module, callable);
  return (site, region) => {
    const demands = reach.demandsAt(region, site.start);
    if (demands === null) site.isOffLoop = true;
    else if (demands.length > 0) site.asked = demands;
    if (region !== 0) {
      let found = known.get(region);
      if (found === undefined) {
        found = guardsOf(reading, region);
        known.set(region, found);
      }
      if (found) {
        if (found.length > 0) site.guards = found;
        site.isConditional = true;
      }
    }
    const first = firstTimes.find((span) => contains(span, site));
    if (first?.forEach) site.isOnceForEach = first.forEach;
    else if (first) site.isOnce = true;
    const passed = exits.filter(
      ({ branch }) => branch.end <= site.start && isInsideRegion(callable, region, branch.parent ?? 0),
    );
    if (passed.length > 0) site.guards = [...(site.guards ?? []), ...passed.flatMap(({ guards }) => guards)];
  };
}

/** What is needed to read the tests of a callable. */
interface Reading {
  readonly resolver: Resolver;
  readonly callable: Callable;
  readonly reach: EventLoopReach;
}

const noExits: readonly EarlyExit[] = [];

/** `if not wait: return` in front of a call. */
function earlyExits(reading: Reading): readonly EarlyExit[] {
  const { callable } = reading;
  if (callable.regions.length === 1) return noExits;
  const exits: EarlyExit[] = [];
  for (const { kind, region } of callable.operations) {
    const branch = kind === "return" || kind === "raise" ? callable.regions[region] : undefined;
    if (branch?.kind !== "branch" || branch.form !== "if" || !branch.test) continue;
    const guards = guardsBy(reading, { test: branch.test, when: false });
    if (guards.length > 0) exits.push({ branch, guards });
  }
  return exits.length === 0 ? noExits : exits;
}

function guardsOf(reading: Reading, region: RegionId): readonly Guard[] | null {
  const { callable } = reading;
  const guards: Guard[] = [];
  let isConditional = false;
  for (const outer of enclosingRegions(callable, region)) {
    if (outer.kind === "branch" || outer.kind === "handler") isConditional = true;
    const arm = outer.kind === "branch" ? armOf(reading, outer) : null;
    if (arm) guards.push(...guardsBy(reading, arm));
  }
  return isConditional ? guards : null;
}

function armOf({ resolver, callable }: Reading, region: BranchRegion): ArmTest | null {
  const isChoice = region.form === "choice" && resolver.module.language === "python";
  return isChoice ? testOfChoice(callable, region) : testOfArm(callable, region);
}

/** What a test that comes out like this demands of parameters and of configured fields. */
function guardsBy(reading: Reading, arm: ArmTest): Guard[] {
  const ofParameter = parameterGuard(reading, arm);
  if (ofParameter) return [ofParameter];
  const { resolver, callable, reach } = reading;
  return configuredGuards(resolver, arm.test, arm.when, {
    callable: callable.id,
    at: reach.operationOf(arm.test) ?? 0,
  });
}

function parameterGuard({ resolver, callable, reach }: Reading, arm: ArmTest): Guard | null {
  const test = askedParameter(arm.test);
  if (!test || test.name.binding === null) return null;
  const { binding } = test.name;
  const index = callable.parameters.findIndex((one) => one.binding === binding);
  const parameter = callable.parameters[index];
  if (!parameter) return null;
  const at = reach.operationOf(arm.test);
  const values = at === undefined ? [] : resolver.definitions.reaching(binding, callable.id, at);
  // Another value than the caller's says nothing of the caller.
  if (values.some(({ kind }) => kind !== "parameter")) return null;
  const isBound = callable.kind === "method" && callable.class !== null && !callable.isStatic;
  return {
    parameter: parameter.name,
    position: isBound && /^(?:self|cls)$/.test(callable.parameters[0]?.name ?? "") ? index - 1 : index,
    when: arm.when !== test.isNegated,
    default: parameter.default && outcomeOf(parameter.default, test.isForNothing),
    ...(test.isForNothing ? { isForNothing: true } : {}),
  };
}

interface ParameterTest {
  readonly name: NameExpression;
  readonly isNegated: boolean;
  readonly isForNothing: boolean;
}

/** `wait`, `not wait`, `session is None`, `session !== undefined`. */
function askedParameter(test: Expression): ParameterTest | null {
  if (test.kind === "name") return { name: test, isNegated: false, isForNothing: false };
  if (test.kind !== "operator") return null;
  const [name, nothing] = test.operands;
  if (name?.kind !== "name") return null;
  const { operator } = test;
  if (operator === "not" || operator === "!") return { name, isNegated: true, isForNothing: false };
  if (nothing?.kind !== "literal" || nothing.type !== "none" || test.operands.length > 2) return null;
  if (/^(?:is|===?)$/.test(operator)) return { name, isNegated: false, isForNothing: true };
  return /^(?:is not|!==?)$/.test(operator) ? { name, isNegated: true, isForNothing: true } : null;
}

/** What a test gives for a default value. */
function outcomeOf(given: Expression, isForNothing: boolean): boolean | null {
  if (given.kind !== "literal" || given.type === "template") return null;
  if (isForNothing) return given.type === "none";
  return given.type !== "regex" && Boolean(given.value);
}
