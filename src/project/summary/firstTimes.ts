import type { BranchRegion, Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { type PlaceKey, placeOf, placesWritten } from "../dataflow/places.ts";
import { callOf } from "../expressions.ts";

/** Code that runs the first time only. */
export interface FirstTime extends Span {
  /** Once for each key of a cache, or for each object that keeps what it has read; null for once in the whole program. */
  readonly forEach: "key" | "object" | null;
}

const none: readonly FirstTime[] = [];

/**
 * The code of a callable that runs the first time only, because it fills a place that outlives the call and is asked for
 * first: `if (!settings) settings = read();`, `if (settings) return settings; settings = read();`, `settings ??= read()`;
 * likewise `if (!cache.has(key)) cache.set(key, read(key));` and `const known = cache.get(key); if (known) return known;`.
 */
export function firstTimesOf(module: Module, callable: Callable): readonly FirstTime[] {
  if (callable.regions.length === 1) return none;
  const found: FirstTime[] = [];
  for (const region of callable.regions) {
    if (region.kind !== "branch" || !region.test) continue;
    const first = firstTimeOf(module, callable, region, region.test);
    if (first) found.push(first);
  }
  return found.length === 0 ? none : found;
}

function firstTimeOf(module: Module, callable: Callable, branch: BranchRegion, test: Expression): FirstTime | null {
  if (branch.form === "choice") return filled(module, callable, placeAskedFor(callable, test), branch);
  if (branch.form !== "if") return null;
  const inside = filled(module, callable, missingPlace(callable, test) ?? emptyPlace(callable, test), branch);
  if (inside) return inside;
  const leaves = callable.operations.some(({ kind, region }) => kind === "return" && region === branch.id);
  const behind = { start: branch.end, end: endOf(callable, branch) };
  return leaves ? filled(module, callable, presentPlace(callable, test), behind) : null;
}

/** Where the code around a branch ends. */
function endOf(callable: Callable, { parent }: BranchRegion): number {
  return callable.regions[parent ?? 0]?.end ?? callable.end;
}

/** A place that a condition asks for. */
interface AskedPlace {
  readonly place: PlaceKey;
  /** It is asked for one of several things in it. */
  readonly isKeyed: boolean;
  /** It is compared with nothing, so that `false` fills it as well. */
  readonly isCompared?: boolean;
}

/** The code between two offsets, when a place that outlives the call is filled there. */
function filled(module: Module, callable: Callable, asked: AskedPlace | null, { start, end }: Span): FirstTime | null {
  if (!asked) return null;
  const isOwn = isOfOwnObject(callable, asked.place);
  if (!isOwn && !outlivesCalls(module, callable, asked.place)) return null;
  const fillings = callable.operations.filter((operation) => fills(operation, asked));
  if (fillings.some((one) => empties(one, asked)) || !fillings.some((one) => one.start >= start && one.end <= end))
    return null;
  if (isOwn) return { start, end, forEach: "object" };
  return { start, end, forEach: asked.isKeyed ? "key" : null };
}

/** `busy = false`: what is emptied again is filled more than once. */
function empties(operation: Operation, { isCompared }: AskedPlace): boolean {
  if (operation.kind !== "bind" || !operation.value) return false;
  if (isNothing(operation.value)) return true;
  return !isCompared && operation.value.kind === "literal" && operation.value.value === false;
}

/** `place = …`, `place[key] = …`, `place.set(key, …)`. */
function fills(operation: Operation, { place, isKeyed }: AskedPlace): boolean {
  if (operation.kind === "bind") return placesWritten(operation.target).includes(place);
  if (!isKeyed || operation.kind !== "call" || operation.callee.kind !== "member") return false;
  return /^(?:set|put|add)$/.test(operation.callee.name) && placeOf(operation.callee.object) === place;
}

/** A variable of the code around, or a field of one, or a field of the class in a class method. */
function outlivesCalls({ bindings, callables }: Module, callable: Callable, place: PlaceKey): boolean {
  const binding = Number.parseInt(place, 10);
  const owner = bindings[binding]?.owner;
  if (owner === callable.id) return isClassMethod(callable) && callable.parameters[0]?.binding === binding;
  return owner !== undefined && callables[owner]?.kind !== "class";
}

function isClassMethod({ decorators }: Callable): boolean {
  return decorators.some((one) => one.kind === "name" && one.name === "classmethod");
}

/** A field of the object on which a method is called. */
function isOfOwnObject({ class: owner, isStatic, parameters }: Callable, place: PlaceKey): boolean {
  if (place.startsWith("this.")) return true;
  const [self] = parameters;
  return owner !== null && !isStatic && self?.name === "self" && place.startsWith(`${self.binding}.`);
}

/** The place that a condition asks to hold no elements: `len(cache) == 0`, `cache.length === 0`, `not len(cache)`. */
function emptyPlace(callable: Callable, test: Expression): AskedPlace | null {
  if (test.kind !== "operator") return null;
  const [first, second] = test.operands;
  if (!first) return null;
  const isNegated = test.operator === "!" || test.operator === "not";
  const isZero = /^={2,3}$/.test(test.operator) && second?.kind === "literal" && second.value === 0;
  const place = isNegated || isZero ? countedPlace(callable, first) : null;
  return place === null ? null : { place, isKeyed: false };
}

function countedPlace(callable: Callable, count: Expression): PlaceKey | null {
  if (count.kind === "member") return count.name === "length" || count.name === "size" ? placeOf(count.object) : null;
  const call = callOf(callable, count);
  const counted = call?.callee.kind === "name" && call.callee.name === "len" ? call.arguments[0]?.value : undefined;
  return counted ? placeOf(counted) : null;
}

/** The place that a condition asks to be empty: `!x`, `x === undefined`, `x is None`, `!x.has(key)`, `key not in x`. */
function missingPlace(callable: Callable, test: Expression): AskedPlace | null {
  if (test.kind !== "operator") return null;
  const [first, second] = test.operands;
  if (!first) return null;
  if (test.operator === "!" || test.operator === "not") return presentPlace(callable, first);
  if (test.operator === "not in") return keyed(second);
  return /^(?:={2,3}|is)$/.test(test.operator) ? comparedPlace(callable, test.operands) : null;
}

/** The place that a condition asks to be filled: `x`, `x !== undefined`, `x is not None`, `x.has(key)`, `key in x`. */
function presentPlace(callable: Callable, test: Expression): AskedPlace | null {
  if (test.kind !== "operator") return placeAskedFor(callable, test);
  const [first, second] = test.operands;
  if (test.operator === "!" || test.operator === "not") return first ? missingPlace(callable, first) : null;
  if (test.operator === "in") return keyed(second);
  return /^(?:!={1,2}|is not)$/.test(test.operator) ? comparedPlace(callable, test.operands) : null;
}

/** What is compared with nothing. */
function comparedPlace(callable: Callable, [left, right]: readonly Expression[]): AskedPlace | null {
  if (!left || !right) return null;
  const compared = isNothing(right) ? left : isNothing(left) ? right : null;
  const asked = compared && placeAskedFor(callable, compared);
  return asked && { ...asked, isCompared: true };
}

function isNothing(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "undefined" && expression.binding === null;
  return expression.kind === "literal" && expression.type === "none";
}

/** `x`, `x.field`, `x[key]`, `x.get(key)`, and a variable that was given one of the last two. */
function placeAskedFor(callable: Callable, value: Expression): AskedPlace | null {
  const lookedUp = placeLookedUpIn(callable, value) ?? placeLookedUpIn(callable, localValue(callable, value));
  if (lookedUp) return lookedUp;
  const place = value.kind === "name" || value.kind === "member" ? placeOf(value) : null;
  return place === null ? null : { place, isKeyed: false };
}

function placeLookedUpIn(callable: Callable, value: Expression | null): AskedPlace | null {
  if (value?.kind === "subscript") return keyed(value.object);
  const callee = value ? callOf(callable, value)?.callee : undefined;
  const looksUp = callee?.kind === "member" && /^(?:get|has)$/.test(callee.name);
  return looksUp ? keyed(callee.object) : null;
}

function keyed(container: Expression | undefined): AskedPlace | null {
  const place = container ? placeOf(container) : null;
  return place === null ? null : { place, isKeyed: true };
}

/** The first value that the callable gives to a variable. */
function localValue({ operations }: Callable, value: Expression): Expression | null {
  if (value.kind !== "name" || value.binding === null) return null;
  for (const one of operations) {
    if (one.kind === "bind" && one.target.kind === "name" && one.target.binding === value.binding) return one.value;
  }
  return null;
}
