import { orderingTable } from "../../knowledge/ordering/orderingTable.ts";
import { orderedElements, orderedIterables } from "../../knowledge/ordering/orderingWords.ts";
import { boundNames } from "../../model/boundNames.ts";
import type { AwaitOperation, Callable, CallOperation, LoopRegion } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callOf, lastNameOf, pathOf, subexpressions } from "../expressions.ts";
import { enclosingRegions, innermostLoop } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { type AwaitedWork, awaitedWork, lessFree, type WorkKind, type WorkPlace } from "./awaitedWork.ts";
import type { FunctionWork } from "./functionWork.ts";
import { identifierWords } from "./identifierWords.ts";
import { mayLeaveLoop, operationsInLoop } from "./roundExits.ts";
import { createRoundNames, type RoundNames } from "./roundNames.ts";
import { type RoundWrite, readsWrites, type Suspension, writesOfRound } from "./roundWrites.ts";
import { type SideEffects, sideEffectsOf } from "./sideEffects.ts";

/** A loop whose rounds wait one after another although none needs another one. */
export interface SerialAwaits {
  readonly loop: LoopRegion;
  /** The awaits of the loop itself; those of loops inside it are not among them. At least one. */
  readonly awaits: readonly [AwaitOperation, ...AwaitOperation[]];
  readonly work: AwaitedWork;
  /** What all awaits of the round do together. */
  readonly kind: WorkKind;
  readonly writes: readonly RoundWrite[];
  readonly sideEffects: SideEffects;
  readonly suspension: Suspension;
  readonly names: RoundNames;
}

/** The data flow of one loop, or null when its rounds depend on each other or must keep their order. */
export function serialAwaitsOf(
  resolver: Resolver,
  functionWork: FunctionWork,
  callable: Callable,
  loop: LoopRegion,
): SerialAwaits | null {
  if (callable.isGenerator || !isOverCollection(loop) || hasOrderedNames(callable, loop)) return null;
  const operations = operationsInLoop(callable, loop);
  const all = operations.filter((one): one is AwaitOperation => one.kind === "await");
  const [first, ...others] = all.filter((one) => isDirect(callable, one, loop));
  if (!first || mayLeaveLoop(resolver, callable, loop) || isInTransaction(resolver, callable, loop)) return null;

  const names = createRoundNames(resolver, callable, loop);
  const place = workPlace(resolver, functionWork, callable, names);
  let kind: WorkKind = "instant";
  for (const one of all) {
    if (one.form === "with-exit") continue;
    kind = lessFree(kind, awaitedWork(place, one.value).kind);
  }
  if (kind === "instant" || kind === "ordered" || kind === "paced" || kind === "combined") return null;
  if (operations.some((one) => one.kind === "call" && isPlainPause(one))) return null;
  const work = awaitedWork(place, first.value);
  if (!first.value || !names.followsElement(first.value)) return null;
  if (sharesContainer(resolver, callable, loop, all, names) || namesNeighbours(callable, loop, all)) return null;

  const suspension = { first: all[0]?.id ?? first.id, last: all.at(-1)?.id ?? first.id };
  const writes = writesOfRound(resolver, callable, loop, names);
  if (writes.some((write) => isLost(write, suspension))) return null;
  if (readsWrites(resolver, callable, loop, writes, suspension)) return null;
  const sideEffects = sideEffectsOf(resolver, callable, loop, { names, suspension, functionWork });
  return { loop, awaits: [first, ...others], work, kind, writes, sideEffects, suspension, names };
}

/** A loop over things that are there already: not one that polls, counts down or takes what arrives. */
function isOverCollection(loop: LoopRegion): boolean {
  if (loop.isAsync) return false;
  const { factor, symbols } = loop.trips;
  if (symbols.length === 0 && factor <= 1) return false;
  return loop.form === "for" || loop.form === "comprehension" || (loop.form === "count" && loop.test !== null);
}

/** Whether the loop is about things that come in an order, as far as its names tell: steps, batches, candidates. */
function hasOrderedNames(callable: Callable, loop: LoopRegion): boolean {
  const targets = loop.target ? boundNames(loop.target).map(({ name }) => name) : [];
  if (targets.some((name) => orderedElements.has(identifierWords(name).at(-1) ?? ""))) return true;
  return loop.iterable !== null && namesOf(callable, loop.iterable).some((name) => isOrderedIterable(name));
}

function isOrderedIterable(name: string): boolean {
  const all = identifierWords(name);
  return orderedIterables.has(all.at(-1) ?? "") || orderedIterables.has(all[0] ?? "");
}

/** The names on the way to a value: `batches` and `chunks` of `chunks(this.batches, 10)`. */
function namesOf(callable: Callable, expression: Expression): string[] {
  switch (expression.kind) {
    case "name":
      return [expression.name];
    case "member":
      return [expression.name];
    case "await":
      return namesOf(callable, expression.value);
    case "call": {
      const call = callOf(callable, expression);
      if (!call) return [];
      const own = namesOf(callable, call.callee);
      const object = call.callee.kind === "member" ? namesOf(callable, call.callee.object) : [];
      return [...own, ...object, ...call.arguments.slice(0, 1).flatMap(({ value }) => namesOf(callable, value))];
    }
    default:
      return [];
  }
}

function isDirect(callable: Callable, operation: AwaitOperation, loop: LoopRegion): boolean {
  if (operation.form !== "await" && operation.form !== "with-enter") return false;
  return innermostLoop(callable, operation.region)?.id === loop.id;
}

/** Whether the loop runs inside a transaction, which is one connection's affair. */
function isInTransaction(resolver: Resolver, callable: Callable, loop: LoopRegion): boolean {
  const { transactions } = orderingTable(resolver.module.language);
  const opens = (owner: Callable, value: Expression): boolean => {
    const call = callOf(owner, value);
    return call !== null && transactions.has(lastNameOf(call.callee));
  };
  for (const region of enclosingRegions(callable, loop.id)) {
    if (region.kind === "with" && region.items.some(({ value }) => opens(callable, value))) return true;
  }
  for (let inner: Callable = callable; inner.parent !== null; ) {
    const parent: Callable | undefined = resolver.module.callables[inner.parent];
    if (!parent) return false;
    const id = inner.id;
    const isCallback = parent.operations.some(
      (operation) =>
        operation.kind === "call" &&
        operation.arguments.some(({ value }) => value.kind === "callable" && value.callable === id) &&
        "name" in operation.callee &&
        transactions.has(operation.callee.name),
    );
    if (isCallback) return true;
    inner = parent;
  }
  return false;
}

function workPlace(resolver: Resolver, workOf: FunctionWork, callable: Callable, names: RoundNames): WorkPlace {
  return {
    resolver,
    callable,
    workOf,
    followsElement: names.followsElement,
    isOwn(expression) {
      const root = rootOf(expression);
      return root !== null && names.isPrivate(root) && names.outerRoot(root) === null;
    },
  };
}

function rootOf(expression: Expression): number | null {
  if (expression.kind === "member" || expression.kind === "subscript") return rootOf(expression.object);
  return pathOf(expression)?.root.binding ?? null;
}

/** `time.sleep(1)` between requests keeps a pace as well as an awaited pause does. */
function isPlainPause(call: CallOperation): boolean {
  return !call.isAwaited && /^(?:sleep|delay|wait)$/.test(lastNameOf(call.callee));
}

/**
 * Whether the awaited calls are handed a collection that the function has made: they are to fill or to read it, so
 * that each sees what the earlier ones did.
 */
function sharesContainer(
  resolver: Resolver,
  callable: Callable,
  loop: LoopRegion,
  awaits: readonly AwaitOperation[],
  names: RoundNames,
): boolean {
  return awaits.some(({ value }) => {
    const call = callOf(callable, value);
    return (call?.arguments ?? []).some((argument) => {
      const { value: given } = argument;
      if (given.kind !== "name" || given.binding === null || names.isPrivate(given.binding)) return false;
      if (loop.iterable?.kind === "name" && loop.iterable.binding === given.binding) return false;
      return resolver.definitions.of(given.binding).some((definition) => {
        if (definition.kind !== "value" || definition.path.length > 0) return false;
        return isEmptyContainer(resolver, definition.callable, definition.operation.value);
      });
    });
  });
}

/** Whether an awaited call is told of a round and of the next one: `rename(`log.${n - 1}`, `log.${n}`)` works on what that did. */
function namesNeighbours(callable: Callable, loop: LoopRegion, awaits: readonly AwaitOperation[]): boolean {
  const counters = new Set(
    (loop.target ? boundNames(loop.target) : countersOf(callable, loop)).map(({ name }) => name),
  );
  return awaits.some(({ value }) => {
    const given = callOf(callable, value)?.arguments ?? [];
    const shifts = given.map((argument) => [...shiftsIn(callable, argument.value, counters)]);
    return new Set(shifts.flat()).size > 1 && shifts.filter((one) => one.length > 0).length > 1;
  });
}

/** The counters in the header of `for (let n = 9; …)`. */
function countersOf({ operations }: Callable, loop: LoopRegion): ReturnType<typeof boundNames> {
  if (loop.form !== "count") return [];
  const inHeader = operations.filter(({ start, end }) => start >= loop.start && end <= loop.body.start);
  return inHeader.flatMap((one) => (one.kind === "bind" ? boundNames(one.target) : []));
}

/** How far from its round an expression looks, by the counter: 0 for `n`, -1 for `n - 1`. */
function* shiftsIn(callable: Callable, value: Expression, counters: ReadonlySet<string>): Generator<number> {
  if (value.kind === "name" && counters.has(value.name)) yield 0;
  const [left, right] = value.kind === "operator" ? value.operands : [];
  const isShift = value.kind === "operator" && /^[+-]$/.test(value.operator) && left?.kind === "name";
  if (isShift && right?.kind === "literal" && typeof right.value === "number" && counters.has(left.name)) {
    yield value.operator === "+" ? right.value : -right.value;
    return;
  }
  for (const inner of subexpressions(value)) yield* shiftsIn(callable, inner, counters);
}

function isEmptyContainer({ module }: Resolver, owner: number, value: Expression | null): boolean {
  if (value?.kind === "collection") return value.comprehension === null && value.elements.length === 0;
  const callable = module.callables[owner];
  const call = callable ? callOf(callable, value) : null;
  if (!call || call.arguments.length > 0) return false;
  return (
    call.callee.kind === "name" &&
    /^(?:Map|Set|Array|WeakMap|WeakSet|dict|list|set|defaultdict|OrderedDict|deque)$/.test(call.callee.name)
  );
}

/** Of a value that is overwritten round by round the last one stays; which one that is must not depend on timing. */
function isLost({ form, operation, place }: RoundWrite, { last }: Suspension): boolean {
  if (form !== "overwrite") return false;
  return operation.id < last || !/^\d+$/.test(place);
}
