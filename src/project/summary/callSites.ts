import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import type { SiteRepetitions } from "../effects/cost/siteRepetition.ts";
import { callOf } from "../expressions.ts";
import { originOf } from "../handles/origins.ts";
import type { Meaning } from "../meaning.ts";
import type { Place, Resolver } from "../resolver.ts";
import { entries, iterationOf, iterations } from "./consumption.ts";
import type { EventLoopReach } from "./eventLoopReach.ts";
import type { CallSite } from "./fileSummary.ts";
import { createConditions } from "./guards.ts";
import { consumes } from "./lazyRegions.ts";
import { fieldsGoneThrough } from "./ownCollections.ts";
import { addPropertyReads } from "./propertyReads.ts";
import { isOnNewObject, receiverOf, unknownOwnMethod } from "./receivers.ts";
import { isSettledWait } from "./settledWaits.ts";
import { type SiteDraft, type SiteOptions, siteAt } from "./siteDraft.ts";
import { callbacksRunHere } from "./synchronousCallbacks.ts";

/** The places of a callable where other code runs, in order of evaluation, counted from its beginning; `lazy` are regions that do not run where they stand. */
export function callSites(
  resolver: Resolver,
  callable: Callable,
  lazy: ReadonlySet<RegionId>,
  repetitions: SiteRepetitions,
  { isOfInterest, literalsOf, reach }: SiteOptions & { readonly reach: EventLoopReach },
): readonly CallSite[] {
  const sites: SiteDraft[] = [];
  /** What functions such as `list` run of the values that they are given. */
  const iterated: SiteDraft[] = [];
  const calls = new Map<CallOperation, SiteDraft>();
  /** The calls whose results are taken piece by piece right here: by a loop, by `list(…)`, by `yield from`. */
  const consumed: CallOperation[] = [];
  const addConditions = createConditions(resolver, callable, reach);
  const isPython = resolver.module.language === "python";
  const matters = (callee: Meaning): boolean =>
    callee.kind !== "symbol" || callee.module !== null || isOfInterest(callee.name);

  function addCallbacks(call: CallOperation, place: Place): void {
    for (const { value } of callbacksRunHere(resolver, call, place)) {
      const callback = resolver.meaningOf(value, place);
      if (!callback || !matters(callback)) continue;
      const site = siteAt(value, call.id, callback, "call");
      const repetition = repetitions.ofCallback(call);
      if (repetition) site.repetition = repetition;
      sites.push(site);
    }
  }

  function addCall(call: CallOperation, place: Place): void {
    const callee = calleeOf(resolver, callable, call, place);
    if (!callee || !matters(callee)) return;
    const receiver = receiverOf(resolver, callable, call.callee, place);
    const site = siteAt(call, call.id, callee, "call", literalsOf(call, place));
    if (call.isAwaited) site.isAwaited = true;
    if (isPython && isSettledWait(callable, call)) site.isSettled = true;
    if (passesCallback(resolver, call, place)) site.passesCallback = true;
    if (receiver) site.receiver = receiver;
    if (isOnNewObject(resolver, callable, call)) site.isOnNewObject = true;
    addConditions(site, call.region);
    const repetition = isFollowed(callee) ? repetitions.of(call.region, call) : null;
    if (repetition) site.repetition = repetition;
    const through = repetition ? fieldsGoneThrough(resolver, callable, call.region) : [];
    if (through.length > 0) site.goesThrough = through;
    calls.set(call, site);
    sites.push(site);
  }

  function addConsumed(value: Expression | null, { id }: Operation): void {
    let made = value && originOf(resolver, callable, value, id);
    // `rows.find().limit(5)` gives what `find` has made.
    for (; made; made = made.callee.kind === "member" ? callOf(callable, made.callee.object) : null)
      consumed.push(made);
  }

  function addArguments(call: CallOperation): void {
    for (const { name, spread, value } of call.arguments) {
      addConsumed(value, call);
      const site = name === null && !spread ? iterationOf(resolver, callable, value, call.id) : null;
      if (!site || !matters(site.callee)) continue;
      addConditions(site, call.region);
      iterated.push(site);
    }
  }

  for (const operation of callable.operations) {
    // The body of a generator expression runs when somebody takes its values, if ever.
    const isLazy = lazy.has(operation.region);
    if (!isLazy) {
      const place = { callable: callable.id, at: operation.id };
      const known = sites.length;
      addPropertyReads(resolver, callable, operation, place, sites);
      for (const site of sites.slice(known)) addConditions(site, operation.region);
      if (operation.kind === "call") {
        addCallbacks(operation, place);
        addCall(operation, place);
      }
    }
    if (operation.kind === "bind" && operation.form === "for" && !isLazy) addConsumed(operation.value, operation);
    else if (operation.kind === "yield" && operation.isDelegate) addConsumed(operation.value, operation);
    else if (operation.kind === "call" && consumes(resolver, callable, operation)) addArguments(operation);
  }
  for (const call of consumed) {
    const site = calls.get(call);
    if (site) site.isConsumed = true;
  }
  sites.push(
    ...entries(resolver, callable, literalsOf),
    ...iterations(resolver, callable, lazy, addConditions, matters),
  );
  sites.push(...iterated);
  for (const site of sites) {
    site.start -= callable.start;
    site.end -= callable.start;
  }
  return sites.sort((left, right) => left.start - right.start);
}

/** How often a built-in is called is of no use to other files: its cost is the callable's own. */
function isFollowed(callee: Meaning): boolean {
  return callee.kind !== "symbol" || callee.module !== null;
}

/** `super(…)` of JavaScript calls the class whose methods `super` gives. */
function calleeOf(resolver: Resolver, callable: Callable, { callee }: CallOperation, place: Place): Meaning | null {
  const meaning = resolver.meaningOf(callee, place);
  if (!meaning) return callee.kind === "member" ? unknownOwnMethod(resolver, callable, callee, place) : null;
  const isSuper = callee.kind === "name" && callee.name === "super" && resolver.module.language === "ecmascript";
  return isSuper && meaning.kind === "object" ? { kind: "class", class: meaning.class } : meaning;
}

/** What callbacks are called where they are handed on. */
const callbackName = /^(?:callback|cb|done|next|fn)$/;

function passesCallback(resolver: Resolver, call: CallOperation, place: Place): boolean {
  // Nothing in Python blocks only without a callback.
  if (resolver.module.language === "python") return false;
  return call.arguments.some(({ value }) => {
    if (value.kind === "callable") return true;
    if (value.kind !== "name" && value.kind !== "member") return false;
    return callbackName.test(value.name) || resolver.meaningOf(value, place)?.kind === "callable";
  });
}
