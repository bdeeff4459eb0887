import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, OperationId, RegionId } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import type { SiteRepetition, SiteRepetitions } from "../effects/cost/siteRepetition.ts";
import { callOf, subexpressions, valuesOf } from "../expressions.ts";
import { isDeferred, type Meaning } from "../meaning.ts";
import { enclosingRegions } from "../regions.ts";
import type { Place, Resolver } from "../resolver.ts";
import type { CallSite, SiteReceiver } from "./fileSummary.ts";
import { guardsOf } from "./guards.ts";
import { consumedArguments, consumedCalls } from "./lazyRegions.ts";
import { noLiterals } from "./literals.ts";
import { receiverOf, unknownOwnMethod } from "./receivers.ts";
import { callbacksRunHere } from "./synchronousCallbacks.ts";

/** What is the same for all callables of a module. */
export interface SiteOptions {
  /** Tells which built-in calls matter. */
  isOfInterest(name: string): boolean;
  literalsOf(call: CallOperation, place: Place): CallSite["literals"];
}

/** The places of a callable where other code runs, in order of evaluation; `lazy` are regions that do not run where they stand. */
export function callSites(
  resolver: Resolver,
  callable: Callable,
  lazy: ReadonlySet<RegionId>,
  repetitions: SiteRepetitions,
  { isOfInterest, literalsOf }: SiteOptions,
): readonly CallSite[] {
  const sites: CallSite[] = [];
  const matters = (callee: Meaning): boolean =>
    callee.kind !== "symbol" || callee.module !== null || isOfInterest(callee.name);
  const consumed = consumedCalls(resolver, callable);
  for (const operation of callable.operations) {
    // The body of a generator expression runs when somebody takes its values, if ever.
    if (lazy.has(operation.region)) continue;
    const place = { callable: callable.id, at: operation.id };
    const reads: PropertyRead[] = [];
    for (const value of valuesOf(operation)) addPropertyReads(resolver, callable, value, place, reads);
    for (const { receiver, ...read } of reads) {
      const site = siteAt(read, operation.id, read.callee, "attribute");
      sites.push(withConditions(receiver ? { ...site, receiver } : site, callable, operation.region));
    }
    if (operation.kind !== "call") continue;
    for (const { value } of callbacksRunHere(resolver, operation, place)) {
      const callback = resolver.meaningOf(value, place);
      if (!callback || !matters(callback)) continue;
      sites.push(withRepetition(siteAt(value, operation.id, callback, "call"), repetitions.ofCallback(operation)));
    }
    const callee = calleeOf(resolver, callable, operation, place);
    if (!callee || !matters(callee)) continue;
    const receiver = receiverOf(resolver, callable, operation.callee, place);
    const site: CallSite = {
      start: operation.start,
      end: operation.end,
      operation: operation.id,
      callee,
      form: "call",
      isAwaited: operation.isAwaited,
      isConsumed: consumed.has(operation),
      literals: literalsOf(operation, place),
      passesCallback: passesCallback(resolver, operation, place),
    };
    const repetition = isFollowed(callee) ? repetitions.of(operation.region, operation) : null;
    const reached = withConditions(receiver ? { ...site, receiver } : site, callable, operation.region);
    sites.push(withRepetition(reached, repetition));
  }
  sites.push(...entries(resolver, callable, literalsOf), ...iterations(resolver, callable, matters));
  return sites.sort((left, right) => left.start - right.start);
}

/** Adds under which conditions a place is reached. Most have none, and a summary is kept small. */
function withConditions(site: CallSite, callable: Callable, region: RegionId): CallSite {
  if (region === 0) return site;
  for (const { kind } of enclosingRegions(callable, region)) {
    if (kind !== "branch" && kind !== "handler") continue;
    const guards = guardsOf(callable, region);
    return guards.length > 0 ? { ...site, guards, isConditional: true } : { ...site, isConditional: true };
  }
  return site;
}

function withRepetition(site: CallSite, repetition: SiteRepetition | null): CallSite {
  return repetition ? { ...site, repetition } : site;
}

/** How often a built-in is called is of no use to other files: its cost is the callable's own. */
function isFollowed(callee: Meaning): boolean {
  return callee.kind !== "symbol" || callee.module !== null;
}

/** A site without arguments; all sites have their properties in one order, which makes them quick to read. */
function siteAt({ start, end }: Span, operation: OperationId, callee: Meaning, form: CallSite["form"]): CallSite {
  const plain = { isAwaited: false, isConsumed: false, literals: noLiterals, passesCallback: false };
  return { start, end, operation, callee, form, ...plain };
}

interface PropertyRead extends Span {
  readonly callee: Meaning;
  readonly receiver: SiteReceiver | null;
}

/** Attributes that may be properties: of values of this module's classes, and of imported ones. */
function addPropertyReads(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  place: Place,
  reads: PropertyRead[],
): void {
  if (expression.kind === "name" || expression.kind === "literal" || expression.kind === "call") return;
  for (const inner of subexpressions(expression)) addPropertyReads(resolver, callable, inner, place, reads);
  if (expression.kind !== "member") return;
  const object = resolver.meaningOf(expression.object, place);
  if (!object) return;
  const { start, end, name } = expression;
  if (object.kind === "object") {
    const method = resolver.classes.methodOf(object.class, name);
    const isGetter = method !== null && resolver.module.callables[method]?.kind === "getter";
    if (!isGetter) return;
    const receiver = receiverOf(resolver, callable, expression, place);
    reads.push({ callee: { kind: "callable", callable: method }, receiver, start, end });
    return;
  }
  const isImported = (object.kind === "instance" && object.module !== null) || isDeferred(object);
  if (!isImported) return;
  const callee = resolver.memberMeaning(object, name);
  if (callee) reads.push({ callee, receiver: null, start, end });
}

/** `with X():` runs `X.__enter__`. */
function* entries(resolver: Resolver, callable: Callable, literalsOf: SiteOptions["literalsOf"]): Generator<CallSite> {
  for (const region of callable.regions) {
    if (region.kind !== "with" || region.isAsync) continue;
    for (const { value } of region.items) {
      const first = callable.operations.find((one) => one.start >= value.start);
      const operation = first?.id ?? 0;
      const place = { callable: callable.id, at: operation };
      const manager = resolver.meaningOf(value, place);
      const made = callOf(callable, value);
      const maker = made && resolver.meaningOf(made.callee, place);
      if (made && (maker?.kind === "callable" || maker?.kind === "symbol")) {
        yield { ...siteAt(value, operation, maker, "enter"), literals: literalsOf(made, place) };
      }
      if (!manager || manager.kind === "callable" || manager.kind === "symbol") continue;
      for (const method of ["__enter__", "__exit__"]) {
        const callee = resolver.memberMeaning(manager, method);
        if (callee) yield siteAt(value, operation, callee, "enter");
      }
    }
  }
}

/** `super(…)` of JavaScript calls the class whose methods `super` gives. */
function calleeOf(resolver: Resolver, callable: Callable, { callee }: CallOperation, place: Place): Meaning | null {
  const meaning = resolver.meaningOf(callee, place);
  if (!meaning) return callee.kind === "member" ? unknownOwnMethod(resolver, callable, callee, place) : null;
  const isSuper = callee.kind === "name" && callee.name === "super" && resolver.module.language === "ecmascript";
  return isSuper && meaning.kind === "object" ? { kind: "class", class: meaning.class } : meaning;
}

/** `for x in numbers():` runs the body of a generator function, `for row in rows:` and `list(rows)` the `__iter__` of a value. */
function* iterations(
  resolver: Resolver,
  callable: Callable,
  matters: (callee: Meaning) => boolean,
): Generator<CallSite> {
  const iterate = (value: Expression, at: OperationId): CallSite | null => {
    const values = resolver.meaningOf(value, { callable: callable.id, at });
    const isValue = values?.kind === "instance" || values?.kind === "object" || (values && isDeferred(values));
    const callee = isValue ? resolver.memberMeaning(values, "__iter__") : null;
    return callee && matters(callee) ? siteAt(value, at, callee, "iterate") : null;
  };
  for (const region of callable.regions) {
    if (region.kind !== "loop" || region.isAsync || region.iterable === null) continue;
    const call = callOf(callable, region.iterable);
    const callee = call && resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
    if (call && callee && (callee.kind === "callable" || callee.kind === "symbol")) {
      yield siteAt(call, call.id, callee, "iterate");
    }
    const at = callable.operations.find(({ start, end }) => start >= region.start && end <= region.end)?.id ?? 0;
    const site = iterate(region.iterable, at);
    if (site) yield withConditions(site, callable, region.parent ?? 0);
  }
  for (const call of callable.operations) {
    if (call.kind !== "call") continue;
    for (const value of consumedArguments(resolver, callable, call)) {
      const site = iterate(value, call.id);
      if (site) yield withConditions(site, callable, call.region);
    }
  }
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
