import { boundNames } from "../model/boundNames.ts";
import type { Callable, Operation } from "../model/callable.ts";
import type { BindingId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { contains, type Span } from "../model/span.ts";
import { namesRead } from "../project/expressions.ts";
import { isInsideRegion } from "../project/regions.ts";

/** A name that a round of a loop sets and that its later part reads. */
export interface CarriedName {
  readonly name: string;
  readonly binding: BindingId;
}

/**
 * The names that a loop sets before `cut` and reads from there on, in the order in which they are set. What
 * stands in `staying` is not moved, so what it reads does not count.
 */
export function namesCarriedPast(callable: Callable, loop: number, cut: number, staying: Span): CarriedName[] {
  const inLoop = callable.operations.filter(({ region }) => isInsideRegion(callable, region, loop));
  const isLater = (operation: Operation) => operation.start >= cut;
  const read = new Set(
    inLoop
      .filter(isLater)
      .flatMap((operation) => namesRead(callable, operation))
      .filter((name) => !contains(staying, name))
      .map(({ binding }) => binding),
  );
  const carried = new Map<BindingId, string>();
  for (const operation of inLoop) {
    if (operation.kind !== "bind" || isLater(operation)) continue;
    for (const { name, binding } of boundNames(operation.target)) {
      if (binding !== null && read.has(binding) && !carried.has(binding)) carried.set(binding, name);
    }
  }
  return [...carried].map(([binding, name]) => ({ name, binding }));
}

/**
 * Whether a function that is made in `span` reads a name that the loop sets. It would see the value of the last
 * round if it ran after the loop.
 */
export function closesOverLoop(module: Module, callable: Callable, loop: number, span: Span): boolean {
  const set = new Set<BindingId>();
  for (const operation of callable.operations) {
    if (operation.kind !== "bind" || !isInsideRegion(callable, operation.region, loop)) continue;
    for (const { binding } of boundNames(operation.target)) if (binding !== null) set.add(binding);
  }
  return module.callables.some(
    (inner) =>
      inner.id !== callable.id &&
      contains(span, inner) &&
      inner.operations.some((operation) =>
        namesRead(inner, operation).some(({ binding }) => binding !== null && set.has(binding)),
      ),
  );
}
