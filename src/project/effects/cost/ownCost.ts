import { inherentlyCostlyMembers } from "../../../knowledge/costs.ts";
import { type OperationTimes, operationTimes, referenceRuntime } from "../../../knowledge/runtimeSpeed.ts";
import type { Callable, CallOperation, LoopRegion, Operation } from "../../../model/callable.ts";
import type { RegionId } from "../../../model/expression.ts";
import type { Language } from "../../../model/module.ts";
import type { Span } from "../../../model/span.ts";
import type { Resolver } from "../../resolver.ts";
import { calledTerms, mayCost, momentOf } from "./calledTerms.ts";
import { computes } from "./calls.ts";
import { hiddenPasses } from "./copying.ts";
import { dataOf, type Repetition, type Repetitions } from "./loops.ts";
import { mayCallItself, recursionTerm } from "./recursion.ts";
import { growth } from "./size.ts";
import { hasReceiver, type SizePlace } from "./sizes.ts";
import { type CostTerm, repeated, strongest } from "./terms.ts";
import { weightOf } from "./weights.ts";

/** What a callable costs itself, without the functions of the project that it calls. Plain data, a few numbers. */
export interface OwnCost {
  /** What one call takes outside of loops and library calls, in nanoseconds of the reference runtime. */
  readonly nanoseconds: number;
  readonly terms: readonly CostTerm[];
  /** Names and numeric defaults of the parameters that terms multiply, by the position at which callers give them. */
  readonly parameters?: Readonly<Record<number, CostParameter>>;
}

/** A parameter as costs count by it. */
export interface CostParameter {
  readonly name: string;
  readonly default?: number;
}

/** What the code of one loop takes in one of its rounds, without loops inside it. */
interface Bucket {
  readonly loop: LoopRegion;
  readonly repetition: Repetition;
  nanoseconds: number;
  isSure: boolean;
}

/** How often the code of one region runs, and for which loop it counts. */
interface Part {
  readonly repetition: Repetition;
  readonly bucket: Bucket | undefined;
  /** The part of the loop's rounds in which it runs. */
  readonly share: number;
}

/** What takes less than this, in nanoseconds of each runtime, is not worth a place in a summary. */
const negligible = { cpython: 300, v8: 20 };

/**
 * Computes what a callable costs itself; how often its regions run and which of them do not run where they stand is given.
 * Null where it is next to nothing.
 */
export function ownCost(
  resolver: Resolver,
  callable: Callable,
  repetitions: Repetitions,
  lazy: ReadonlySet<RegionId>,
): OwnCost | null {
  const cost = computeCost(resolver, callable, repetitions, lazy);
  return cost.terms.length > 0 || cost.nanoseconds > negligible[referenceRuntime(resolver.module.language)]
    ? cost
    : null;
}

/** What a function that is not worth a place costs when it is called. */
export function negligibleNanoseconds(language: Language): number {
  return negligible[referenceRuntime(language)] / 3;
}

function computeCost(
  resolver: Resolver,
  callable: Callable,
  repetitions: Repetitions,
  lazy: ReadonlySet<RegionId>,
): OwnCost {
  const speed = operationTimes[referenceRuntime(resolver.module.language)];
  if (!repetitions.hasLoops) return straightCost(resolver, callable, speed);
  const buckets = bucketsOf(callable, repetitions, lazy, speed);
  if (buckets.size === 0 && isTestFunction(callable)) return costOfTest(resolver, callable);
  // The body of a generator expression runs when somebody takes its values, if ever.
  const parts = callable.regions.map(({ id }) => (lazy.has(id) ? null : partOf(repetitions.of(id), buckets)));
  const terms: CostTerm[] = [];
  let outside = 0;
  let mayRecur = false;
  const isOnce = runsOnce(callable);
  for (const operation of callable.operations) {
    mayRecur ||= operation.kind === "call" && mayCallItself(callable, operation);
    const part = parts[operation.region];
    if (!part) continue;
    const { repetition, bucket, share } = part;
    const place = { resolver, callable, at: operation.id };
    if (bucket) {
      bucket.nanoseconds += weightOf(operation, speed) * share;
      if (bucket.isSure && operation.kind === "call" && !computes(place, operation)) bucket.isSure = false;
    } else if (!isOnce) outside += weightOf(operation, speed);
    for (const term of termsAt(place, operation, repetition, repetitions)) terms.push(wholeTerm(term, repetition));
  }
  for (const bucket of buckets.values()) terms.push(loopTerm(bucket));
  const recursion = mayRecur ? recursionTerm(resolver, callable, speed.call + outside) : null;
  if (recursion) terms.push(recursion);
  return withParameters(callable, { nanoseconds: Math.round(outside), terms: strongest(terms) });
}

/** The bodies of modules and classes. */
function runsOnce({ kind }: Callable): boolean {
  return kind === "module" || kind === "class";
}

function bucketsOf(
  { regions }: Callable,
  repetitions: Repetitions,
  lazy: ReadonlySet<RegionId>,
  speed: OperationTimes,
): Map<RegionId, Bucket> {
  const buckets = new Map<RegionId, Bucket>();
  for (const { id, kind } of regions) {
    if (kind !== "loop" || lazy.has(id)) continue;
    const innermost = repetitions.of(id).loops.at(-1);
    if (innermost?.id === id) buckets.set(id, createBucket(repetitions, innermost, speed));
  }
  return buckets;
}

function partOf(repetition: Repetition, buckets: ReadonlyMap<RegionId, Bucket>): Part {
  const bucket = buckets.get(repetition.loops.at(-1)?.id ?? -1);
  return { repetition, bucket, share: bucket ? shareOf(repetition, bucket.repetition) : 0 };
}

/** A term with all repetitions of the region in which it stands. */
function wholeTerm(term: CostTerm, { size, loops, isSure, isSquare }: Repetition): CostTerm {
  if (loops.length === 0) return term;
  const whole = repeated(term, size, loops.length, isSure);
  return isSquare || (growth(size) > 0 && goesThrough(loops, term)) ? { ...whole, isSquare: true } : whole;
}

/** The cost of a callable without loops, which most are: nothing in it is repeated. */
function straightCost(resolver: Resolver, callable: Callable, speed: OperationTimes): OwnCost {
  if (isTestFunction(callable)) return costOfTest(resolver, callable);
  const { language } = resolver.module;
  const terms: CostTerm[] = [];
  const isOnce = runsOnce(callable);
  let outside = 0;
  let mayRecur = false;
  for (const operation of callable.operations) {
    if (!isOnce) outside += weightOf(operation, speed);
    if (operation.kind !== "call") continue;
    mayRecur ||= mayCallItself(callable, operation);
    if (!mayCost(language, operation.callee)) continue;
    const moment = momentOf(language, operation.callee);
    if (moment === null) terms.push(...calledTerms({ resolver, callable, at: operation.id }, operation));
    else outside += moment;
  }
  const recursion = mayRecur && !isOnce ? recursionTerm(resolver, callable, speed.call + outside) : null;
  if (recursion) terms.push(recursion);
  const nanoseconds = Math.round(outside);
  return terms.length === 0
    ? { nanoseconds, terms }
    : withParameters(callable, { nanoseconds, terms: strongest(terms) });
}

/** Nobody calls it but the framework that runs tests. */
function isTestFunction({ name, parameters }: Callable): boolean {
  return name.startsWith("test_") && parameters.every(({ form }) => form === "positional");
}

/** A test brings small data: what counts in it, outside of loops, is slow by design or has its bounds in sight. */
function costOfTest(resolver: Resolver, callable: Callable): OwnCost {
  const { language } = resolver.module;
  const slow = inherentlyCostlyMembers[language];
  const terms: CostTerm[] = [];
  for (const operation of callable.operations) {
    if (operation.kind !== "call") continue;
    const { callee } = operation;
    if (callee.kind !== "name" && callee.kind !== "member") continue;
    const isBuiltin = callee.kind === "name" && callee.binding === null;
    if ((isBuiltin || slow.has(callee.name)) && mayCost(language, callee))
      terms.push(...calledTerms({ resolver, callable, at: operation.id }, operation));
  }
  return { nanoseconds: 0, terms: strongest(terms) };
}

/** Whether a call or a search goes through what a loop around it goes through, too. */
function goesThrough(loops: readonly LoopRegion[], { data, kind, isSquare }: CostTerm): boolean {
  if (isSquare || kind === "copying") return isSquare ?? false;
  return data !== undefined && loops.some((loop) => dataOf(loop) === data);
}

function createBucket(repetitions: Repetitions, loop: LoopRegion, speed: OperationTimes): Bucket {
  const overhead = loop.form === "generator" ? speed.yield : loop.form === "comprehension" ? speed.allocation : 0;
  return { loop, repetition: repetitions.of(loop.id), nanoseconds: speed.round + overhead, isSure: true };
}

/** In which part of a loop's rounds a region in it runs. */
function shareOf(inner: Repetition, loop: Repetition): number {
  return loop.size.factor === 0 ? 0 : inner.size.factor / loop.size.factor;
}

const none: readonly CostTerm[] = [];

/** Library calls, and operations that go through all of some data. */
function termsAt(
  place: SizePlace,
  operation: Operation,
  { loops }: Repetition,
  repetitions: Repetitions,
): readonly CostTerm[] {
  // What is searched or copied outside of loops is so once.
  const hidden = loops.length > 0 ? hiddenPasses(place, operation) : none;
  if (operation.kind !== "call" || !mayCost(place.resolver.module.language, operation.callee)) return hidden;
  const called = calledTerms(place, operation);
  if (called.length === 0) return hidden;
  const varies = loops.length > 0 && variesInLoops(operation, repetitions);
  return [...hidden, ...(varies ? called.map(withSmallData) : called)];
}

/** Whether a call takes a part of what loops around it go through: all these parts together are the data. */
function variesInLoops(call: CallOperation, repetitions: Repetitions): boolean {
  const { callee } = call;
  if (callee.kind === "member" && repetitions.changesInLoops(callee.object, call.region)) return true;
  return call.arguments.some(({ value }) => repetitions.changesInLoops(value, call.region));
}

/** As many elements as a part of some data has. */
const fewElements = 8;

function withSmallData(term: CostTerm): CostTerm {
  if (term.degree === 0) return term;
  return { ...term, nanoseconds: term.nanoseconds * fewElements ** term.degree, degree: 0 };
}

function loopTerm({ loop, repetition, nanoseconds, isSure }: Bucket): CostTerm {
  const { size, loops } = repetition;
  const outermost = loops[0] ?? loop;
  const { start, end } = headOf(outermost);
  const term: CostTerm = {
    kind: "loop",
    start,
    end,
    nanoseconds: Math.round(nanoseconds * size.factor),
    degree: size.degree,
    parameters: size.parameters,
    loops: loops.length,
    rounds: size.factor,
    isSure: isSure && repetition.isSure,
  };
  const data = loops.length === 1 ? dataOf(outermost) : null;
  if (repetition.isSquare) return data === null ? { ...term, isSquare: true } : { ...term, isSquare: true, data };
  return data === null ? term : { ...term, data };
}

/** From `for` to the end of what it iterates, or a whole comprehension. */
function headOf({ form, start, end, body, iterable, test }: LoopRegion): Span {
  if (form === "comprehension" || form === "generator") return { start, end };
  const last = iterable?.end ?? test?.end ?? body.start;
  return { start, end: last > start && last <= end ? last : end };
}

function withParameters(callable: Callable, cost: OwnCost): OwnCost {
  if (!cost.terms.some(({ parameters }) => parameters.length > 0)) return cost;
  const positions = new Set(cost.terms.flatMap(({ parameters }) => parameters));
  const shift = hasReceiver(callable) ? 1 : 0;
  const parameters: Record<number, CostParameter> = {};
  for (const position of positions) {
    const parameter = callable.parameters[position + shift];
    if (!parameter) continue;
    const given = parameter.default;
    const isNumber = given?.kind === "literal" && typeof given.value === "number";
    parameters[position] = isNumber
      ? { name: parameter.name, default: given.value as number }
      : { name: parameter.name };
  }
  return { ...cost, parameters };
}
