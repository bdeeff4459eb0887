import type { BlockingTier } from "../../knowledge/blockingCalls.ts";
import type { BlockingRow } from "../../knowledge/blockingIndex.ts";
import type { Linker } from "../linker.ts";
import type { CallSite } from "../summary/fileSummary.ts";
import { componentsFrom, type Graph } from "./components.ts";
import { conditionsOf } from "./conditions.ts";
import type { FunctionReference } from "./functionReference.ts";
import { guardOutcome, isOpposite } from "./guardOutcome.ts";
import { isNonBlocking } from "./nonBlocking.ts";
import type { SiteTargets } from "./siteTargets.ts";

/** Why calling a function blocks: the first step of the shortest way to the worst blocking call that it reaches. */
export interface BlockingCause {
  readonly tier: BlockingTier;
  readonly row: BlockingRow;
  /** The library call at the end of the way, dotted. */
  readonly library: string;
  readonly site: CallSite;
  /** The function that the site calls; null when the site is the blocking call itself. */
  readonly next: FunctionReference | null;
  /** Why that function blocks when it is called like here: `load(wait=False)` does not go on where another call does. */
  readonly inner: BlockingCause | null;
  /** How many of the functions on the way go on under a condition only. */
  readonly conditions: number;
  /** A function on the way goes on if it is told to, and the call does not show what it is told. */
  readonly isOptional: boolean;
  /** Calls on the way, the blocking one included. */
  readonly length: number;
}

/** What functions block on, found when asked for and kept. */
export interface BlockingEffects {
  /** What blocks when this site runs synchronously; null when nothing known does. */
  causeOf(caller: FunctionReference, site: CallSite): BlockingCause | null;
  /** Why a function blocks. */
  causeIn(callee: FunctionReference): BlockingCause | null;
  /** A function, or one that it leads to, calls something else now. */
  forget(callee: FunctionReference): void;
}

/** Effects flow up the call graph; functions that call each other in circles are settled together. */
export function createBlockingEffects(
  linker: Linker,
  targets: SiteTargets,
  rowOf: (name: string) => BlockingRow | null,
): BlockingEffects {
  const causes = new Map<FunctionReference, BlockingCause | null>();

  function libraryCause(site: CallSite, name: string): BlockingCause | null {
    const row = rowOf(name);
    if (!row || row.group.effect === "compute" || isNonBlocking(row.row, site)) return null;
    return {
      tier: row.tier,
      row,
      library: name,
      site,
      next: null,
      inner: null,
      conditions: 0,
      isOptional: false,
      length: 1,
    };
  }

  function viaSite(
    caller: FunctionReference,
    site: CallSite,
    ofBody: (body: FunctionReference) => BlockingCause | null,
  ): BlockingCause | null {
    const target = targets.of(caller, site);
    if (!target || target.isOffLoop) return null;
    if (target.entity.kind === "library")
      return isCalled(site, target.entity.name) ? libraryCause(site, target.entity.name) : null;
    const inner = target.body && causeFor(target.body, site, ofBody);
    if (!inner || !target.body || staysLocal(inner)) return null;
    // An object that is made for the call has kept nothing from calls before.
    const isFirstAlways = site.isOnNewObject && inner.site.isOnceForEach === "object";
    const conditions = inner.conditions + (isFirstAlways ? 1 : conditionsOf(inner.site));
    const isOptional = inner.isOptional || hasOpenGuard(target.body, inner, site);
    return { ...inner, site, next: target.body, inner, conditions, isOptional, length: inner.length + 1 };
  }

  /** Whether a call leaves open if a function goes on to what blocks; if it blocks in the other case as well, it does. */
  function hasOpenGuard(body: FunctionReference, { site: inner }: BlockingCause, site: CallSite): boolean {
    const open = inner.guards?.filter((one) => guardOutcome(one, site) === null) ?? [];
    if (open.length === 0) return false;
    const others = linker.callable(body)?.sites.filter((one) => isKnownToBlock(body, one)) ?? [];
    return open.some((guard) => !others.some(({ guards }) => guards?.some((other) => isOpposite(guard, other))));
  }

  /** Whether a site blocks, as far as that is settled. */
  function isKnownToBlock(caller: FunctionReference, site: CallSite): boolean {
    const target = targets.of(caller, site);
    if (!target || target.isOffLoop) return false;
    if (target.entity.kind !== "library") return target.body !== null && causes.get(target.body) != null;
    return isCalled(site, target.entity.name) && libraryCause(site, target.entity.name) !== null;
  }

  /** What a body blocks on when it is called like this: `stop(wait=False)` does not reach what stands under `if wait:`. */
  function causeFor(
    body: FunctionReference,
    site: CallSite,
    ofBody: (body: FunctionReference) => BlockingCause | null,
  ): BlockingCause | null {
    const usual = ofBody(body);
    if (!usual?.site.guards?.some((guard) => guardOutcome(guard, site) === false)) return usual;
    let best: BlockingCause | null = null;
    for (const inner of linker.callable(body)?.sites ?? []) {
      if (inner.guards?.some((guard) => guardOutcome(guard, site) === false)) continue;
      const cause = viaSite(body, inner, ofBody);
      if (cause && (!best || isWorse(cause, best))) best = cause;
    }
    return best;
  }

  function causeIn(start: FunctionReference): BlockingCause | null {
    const known = causes.get(start);
    if (known !== undefined) return known;
    for (const component of componentsFrom(start, graph)) settle(component);
    return causes.get(start) ?? null;
  }

  const graph: Graph<FunctionReference> = {
    isSettled: (reference) => causes.has(reference),
    successors(reference) {
      const bodies: FunctionReference[] = [];
      for (const site of linker.callable(reference)?.sites ?? []) {
        const body = targets.of(reference, site)?.body;
        if (body) bodies.push(body);
      }
      return bodies;
    },
  };

  /** Settles the functions of one component: causes spread inside it until none gets better. */
  function settle(members: readonly FunctionReference[]): void {
    const found = new Map<FunctionReference, BlockingCause>();
    const ofBody = (body: FunctionReference) => causes.get(body) ?? found.get(body) ?? null;
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const reference of members) {
        for (const site of linker.callable(reference)?.sites ?? []) {
          const cause = viaSite(reference, site, ofBody);
          const best = found.get(reference);
          if (!cause || (best && !isWorse(cause, best))) continue;
          found.set(reference, cause);
          isSettled = false;
        }
      }
      if (members.length === 1) break;
    }
    for (const reference of members) causes.set(reference, found.get(reference) ?? null);
  }

  return {
    causeOf: (caller, site) => viaSite(caller, site, causeIn),
    causeIn,
    forget: (callee) => void causes.delete(callee),
  };
}

/** Only a call calls; entering what a library function gave runs its `__enter__`, a loop over it its `__iter__`. */
function isCalled({ form }: CallSite, name: string): boolean {
  if (form === "iterate") return name.endsWith(".__iter__");
  return form === "call" || (form === "enter" && /\.__(?:enter|exit)__$/.test(name));
}

/** What callers are not told of: the lock that a function takes itself. */
function staysLocal({ next, row }: BlockingCause): boolean {
  return next === null && row.group.staysLocal === true;
}

/** Whether a function does more with its lock than to take it: waiting for a condition belongs to the lock that it needs. */
function isMoreThan(cause: BlockingCause, lock: BlockingCause): boolean {
  return staysLocal(lock) && !staysLocal(cause) && cause.row.group.effect !== "lock";
}

/**
 * What callers are told of counts before the lock that they are not told of, then a worse tier before a surer way, and that
 * before a shorter one.
 */
function isWorse(left: BlockingCause, right: BlockingCause): boolean {
  if (isMoreThan(left, right)) return true;
  if (isMoreThan(right, left)) return false;
  if (left.tier !== right.tier) return left.tier < right.tier;
  if (left.conditions !== right.conditions) return left.conditions < right.conditions;
  if (left.isOptional !== right.isOptional) return right.isOptional;
  return left.length < right.length;
}
