import { bindsAny } from "../model/boundNames.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Units } from "../model/units.ts";
import type { KeptFunction } from "./moduleBuilder.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Which callables give values to no variables but their own, as far as somebody has asked. */
export type Contained = WeakMap<Callable, boolean>;

/**
 * What belongs to each piece of a module, but for what is in the pieces inside it. Left out are pieces that export
 * something, and functions that give values to variables of others.
 */
export function partsByPiece(
  { callables, bindings, imports, classes, exports }: Module,
  pieces: Units,
  contained: Contained,
): ReadonlyMap<CallableId, KeptFunction> {
  const parts = new Map<CallableId, { [K in keyof KeptFunction]: Draft<KeptFunction[K][number]>[] }>();
  for (const callable of callables) {
    const piece = pieces[callable.id] ?? -1;
    if (piece === callable.id) parts.set(piece, { callables: [], bindings: [], imports: [], classes: [] });
    parts.get(piece)?.callables.push(callable);
  }
  for (const binding of bindings) parts.get(pieces[binding.owner] ?? -1)?.bindings.push(binding);
  for (const one of imports) parts.get(pieces[one.callable] ?? -1)?.imports.push(one);
  for (const one of classes) parts.get(pieces[one.body] ?? -1)?.classes.push(one);
  const exported = exports.map(({ start }) => start).sort((left, right) => left - right);
  for (const [id, own] of parts) {
    const { body, kind } = callables[id] as Callable;
    const firstInside = exported[firstFrom(exported, body.start)];
    const isExported = firstInside !== undefined && firstInside < body.end;
    if (isExported || (kind !== "class" && !isContained(own, own, contained))) parts.delete(id);
  }
  return parts;
}

/** All that is in a class, given what is in its body and in the pieces inside. Null when it gives values to variables of others. */
export function wholeClass(
  body: KeptFunction,
  inside: readonly KeptFunction[],
  contained: Contained,
): KeptFunction | null {
  const all = [body, ...inside];
  const whole = {
    callables: all.flatMap(({ callables }) => callables).sort((left, right) => left.id - right.id),
    bindings: all.flatMap(({ bindings }) => bindings).sort((left, right) => left.id - right.id),
    imports: all.flatMap(({ imports }) => imports).sort((left, right) => left.start - right.start),
    classes: all.flatMap(({ classes }) => classes).sort((left, right) => left.id - right.id),
  };
  return isContained(body, whole, contained) ? whole : null;
}

/** Whether the variables of what belongs together have ids one after another, and a part of it gives values to no others. */
function isContained(part: KeptFunction, whole: KeptFunction, contained: Contained): boolean {
  const [first] = part.callables;
  const known = first && contained.get(first);
  if (known !== undefined) return known;
  const firstId = whole.bindings[0]?.id ?? 0;
  const isOther = (binding: BindingId): boolean => binding < firstId || binding >= firstId + whole.bindings.length;
  const found =
    whole.bindings.every(({ id }, index) => id === firstId + index) &&
    !part.imports.some(({ binding }) => binding !== null && isOther(binding)) &&
    !part.callables.some((callable) => bindsAny(callable, isOther));
  if (first) contained.set(first, found);
  return found;
}

/** The index of the first of some ascending numbers that is at least as large as another one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
