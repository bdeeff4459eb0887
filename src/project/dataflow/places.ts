import type { Callable, Operation, Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { callOf, pathOf, subexpressions, valuesOf } from "../expressions.ts";

/**
 * A variable or a field path as a string: `3` for binding 3, `3.cursor` for a field of it, `this.cursor`.
 * Names that the module does not bind have no place: nobody here writes to them.
 */
export type PlaceKey = string;

/** The place that an expression names, or null. */
export function placeOf(expression: Expression): PlaceKey | null {
  const found = pathOf(expression);
  if (!found) return expression.kind === "subscript" ? placeOf(expression.object) : null;
  const { root, path } = found;
  if (root.binding === null) return root.name === "this" || root.name === "self" ? `this${path}` : null;
  return `${root.binding}${path}`;
}

/** Whether reading one place may see what was written to the other: one is the other, or a part of it. */
export function placesOverlap(left: PlaceKey, right: PlaceKey): boolean {
  return left === right || left.startsWith(`${right}.`) || right.startsWith(`${left}.`);
}

/** The places that an expression reads; the free variables of lambdas in it are among them. */
export function* placesRead(module: Module, callable: Callable, expression: Expression): Generator<PlaceKey> {
  const place = placeOf(expression);
  if (place !== null) {
    yield place;
    if (expression.kind === "subscript") yield* placesRead(module, callable, expression.index);
    return;
  }
  if (expression.kind === "callable") {
    const inner = module.callables[expression.callable];
    for (const operation of inner?.operations ?? []) yield* placesReadBy(module, inner as Callable, operation);
    return;
  }
  for (const inner of subexpressions(expression)) yield* placesRead(module, callable, inner);
  const call = callOf(callable, expression);
  if (!call) return;
  yield* placesRead(module, callable, call.callee);
  for (const { value } of call.arguments) yield* placesRead(module, callable, value);
}

/** The places that an operation reads. */
export function* placesReadBy(module: Module, callable: Callable, operation: Operation): Generator<PlaceKey> {
  for (const value of valuesOf(operation)) yield* placesRead(module, callable, value);
}

/** The places that a target writes. Writing to an element or a field of something writes to it. */
export function placesWritten(target: Target): PlaceKey[] {
  switch (target.kind) {
    case "name":
      return target.binding === null ? [] : [`${target.binding}`];
    case "member": {
      const object = placeOf(target.object);
      return object === null ? [] : [`${object}.${target.name}`];
    }
    case "subscript": {
      const object = placeOf(target.object);
      return object === null ? [] : [object];
    }
    case "pattern":
      return target.elements.flatMap((element) => placesWritten(element.target));
    case "unknown":
      return [];
  }
}
