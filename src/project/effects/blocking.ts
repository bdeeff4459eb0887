import type { BlockingTier } from "../../knowledge/blockingCalls.ts";
import type { BlockingRow } from "../../knowledge/blockingIndex.ts";
import { pythonOffloads } from "../../knowledge/python/offload.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Entity, Linker } from "../linker.ts";
import type { Meaning } from "../meaning.ts";
import { type CallableSummary, type CallSite, unknownArgument } from "../summary/fileSummary.ts";
import type { Guard } from "../summary/guards.ts";
import { isNonBlocking } from "./nonBlocking.ts";

/** A function of the project. */
export interface FunctionReference {
  readonly file: string;
  readonly callable: CallableId;
}

/** Why calling a function blocks: the first step of the shortest way to the worst blocking call that it reaches. */
export interface BlockingCause {
  readonly tier: BlockingTier;
  readonly row: BlockingRow;
  /** The library call at the end of the way, dotted. */
  readonly library: string;
  readonly site: CallSite;
  /** The function that the site calls; null when the site is the blocking call itself. */
  readonly next: FunctionReference | null;
  /** How many of the functions on the way go on under a condition only. */
  readonly conditions: number;
  /** Calls on the way, the blocking one included. */
  readonly length: number;
}

/** What functions block on, found when asked for and kept. */
export interface BlockingEffects {
  /** What blocks when this site runs synchronously; null when nothing known does. */
  causeOf(file: string, site: CallSite): BlockingCause | null;
  /** Why a function blocks. */
  causeIn(callee: FunctionReference): BlockingCause | null;
}

/** Decorators of libraries that send the function to another thread. */
const wrappers: ReadonlySet<string> = new Set(
  pythonOffloads.flatMap(({ name, isWrapper }) => (isWrapper ? [name] : [])),
);

/** Decorators under which what a call gives is awaited or not as without them. */
const kindKeepers: ReadonlySet<string> = new Set(["staticmethod", "classmethod"]);

interface Frame {
  readonly key: string;
  readonly reference: FunctionReference;
  readonly sites: readonly CallSite[];
  next: number;
  index: number;
  low: number;
}

/**
 * Effects flow up the call graph. Strongly connected components are found by Tarjan's algorithm (1972), without
 * recursion, so that each function is visited once however the calls run in circles.
 */
export function createBlockingEffects(linker: Linker, rowOf: (name: string) => BlockingRow | null): BlockingEffects {
  const causes = new Map<string, BlockingCause | null>();

  function libraryCause(site: CallSite, name: string): BlockingCause | null {
    const row = rowOf(name);
    if (!row || row.group.effect === "compute" || isNonBlocking(row.row, site)) return null;
    return { tier: row.tier, row, library: name, site, next: null, conditions: 0, length: 1 };
  }

  /** The function whose body runs when control passes a site; null for a library, a coroutine or a generator. */
  function targetOf(file: string, site: CallSite): { entity: Entity; body: FunctionReference | null } | null {
    const entity = linker.entityOf(file, site.callee);
    if (!entity) return null;
    const started = linker.calledBy(entity);
    if (started?.kind !== "function") return { entity: started ?? entity, body: null };
    const summary = linker.callable(started);
    const runs =
      summary &&
      runsAtOnce(summary, site) &&
      !summary.decorators.some((one) => (site.isAwaited && !keepsKind(one)) || defers(started.file, one));
    return { entity, body: runs ? started : null };
  }

  /** Whether a decorator makes a call return before the function runs: it offloads it, or wraps it in a coroutine. */
  function defers(file: string, decorator: Meaning | null): boolean {
    const entity = decorator && linker.entityOf(file, decorator);
    if (entity?.kind === "library") return wrappers.has(entity.name);
    const wrapped = entity?.kind === "function" ? linker.resultOf(entity) : null;
    return wrapped?.kind === "function" && (linker.callable(wrapped)?.isAsync ?? false);
  }

  function viaSite(file: string, site: CallSite, ofBody: (body: FunctionReference) => BlockingCause | null) {
    const target = targetOf(file, site);
    if (!target) return null;
    if (target.entity.kind === "library")
      return isCalled(site, target.entity.name) ? libraryCause(site, target.entity.name) : null;
    const inner = target.body && causeFor(target.body, site, ofBody);
    if (inner?.next === null && inner.row.group.staysLocal) return null;
    if (!inner || !target.body) return null;
    const conditions = inner.conditions + (inner.site.isConditional ? 1 : 0);
    return { ...inner, site, next: target.body, conditions, length: inner.length + 1 };
  }

  /** What a body blocks on when it is called like this: `stop(wait=False)` does not reach what stands under `if wait:`. */
  function causeFor(
    body: FunctionReference,
    site: CallSite,
    ofBody: (body: FunctionReference) => BlockingCause | null,
  ): BlockingCause | null {
    const usual = ofBody(body);
    if (!usual?.site.guards?.some((guard) => isRuledOut(guard, site))) return usual;
    let best: BlockingCause | null = null;
    for (const inner of linker.callable(body)?.sites ?? []) {
      if (inner.guards?.some((guard) => isRuledOut(guard, site))) continue;
      const cause = viaSite(body.file, inner, ofBody);
      if (cause && (!best || isWorse(cause, best))) best = cause;
    }
    return best;
  }

  function causeIn(start: FunctionReference): BlockingCause | null {
    const known = causes.get(keyOf(start));
    if (known !== undefined) return known;
    visit(start);
    return causes.get(keyOf(start)) ?? null;
  }

  function visit(start: FunctionReference): void {
    const open = new Map<string, Frame>();
    const component: Frame[] = [];
    const stack: Frame[] = [];
    let counter = 0;
    const enter = (reference: FunctionReference): Frame => {
      const sites = linker.callable(reference)?.sites ?? [];
      const frame = { key: keyOf(reference), reference, sites, next: 0, index: counter, low: counter };
      counter++;
      open.set(frame.key, frame);
      component.push(frame);
      stack.push(frame);
      return frame;
    };
    enter(start);
    for (let frame = stack.at(-1); frame; frame = stack.at(-1)) {
      const site = frame.sites[frame.next++];
      if (site) {
        const body = targetOf(frame.reference.file, site)?.body;
        if (!body || causes.has(keyOf(body))) continue;
        const seen = open.get(keyOf(body));
        if (seen) frame.low = Math.min(frame.low, seen.index);
        else enter(body);
        continue;
      }
      stack.pop();
      const below = stack.at(-1);
      if (below) below.low = Math.min(below.low, frame.low);
      if (frame.low === frame.index) finish(component.splice(component.indexOf(frame)), open);
    }
  }

  /** Settles the functions of one component: causes spread inside it until none gets better. */
  function finish(members: readonly Frame[], open: Map<string, Frame>): void {
    const found = new Map<string, BlockingCause>();
    const ofBody = (body: FunctionReference) => causes.get(keyOf(body)) ?? found.get(keyOf(body)) ?? null;
    for (let isSettled = false; !isSettled; ) {
      isSettled = true;
      for (const { key, reference, sites } of members) {
        for (const site of sites) {
          const cause = viaSite(reference.file, site, ofBody);
          const best = found.get(key);
          if (!cause || (best && !isWorse(cause, best))) continue;
          found.set(key, cause);
          isSettled = false;
        }
      }
      if (members.length === 1) break;
    }
    for (const { key } of members) {
      causes.set(key, found.get(key) ?? null);
      open.delete(key);
    }
  }

  return { causeOf: (file, site) => viaSite(file, site, causeIn), causeIn };
}

/** Whether a call leaves a condition of the callee false. */
function isRuledOut({ parameter, position, when, default: byDefault }: Guard, { literals }: CallSite): boolean {
  const given = literals[parameter] ?? literals[`${position}`];
  if (given === unknownArgument) return false;
  if (given !== undefined) return Boolean(given) !== when;
  return byDefault !== null && byDefault !== when;
}

/** Only a call calls; entering what a library function gave runs its `__enter__`, a loop over it its `__iter__`. */
function isCalled({ form }: CallSite, name: string): boolean {
  if (form === "iterate") return name.endsWith(".__iter__");
  return form === "call" || (form === "enter" && /\.__(?:enter|exit)__$/.test(name));
}

/** A worse tier counts before a surer way, and that before a shorter one. */
function isWorse(left: BlockingCause, right: BlockingCause): boolean {
  if (left.tier !== right.tier) return left.tier < right.tier;
  if (left.conditions !== right.conditions) return left.conditions < right.conditions;
  return left.length < right.length;
}

/** A call of a coroutine function or a generator makes an object and runs nothing yet. */
function runsAtOnce(callee: CallableSummary, site: CallSite): boolean {
  if (callee.isAsync) return false;
  if (site.form === "iterate") return callee.isGenerator;
  if (callee.isGenerator) return site.form === "enter" && callee.decorators.some(isContextManager);
  // A method `__enter__` runs; a function that makes some other manager has run at its call already.
  if (site.form === "enter") return /\.__(?:enter|exit)__$/.test(callee.name);
  return site.form !== "attribute" || callee.kind === "getter";
}

/** A plain function that is awaited has become something else by a decorator, unless the decorator is one of these. */
function keepsKind(decorator: Meaning | null): boolean {
  return decorator?.kind === "symbol" && decorator.module === null && kindKeepers.has(decorator.name);
}

function isContextManager(decorator: Meaning | null): boolean {
  return decorator?.kind === "symbol" && decorator.name === "contextlib.contextmanager";
}

function keyOf({ file, callable }: FunctionReference): string {
  return `${callable}@${file}`;
}
