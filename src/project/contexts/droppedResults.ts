import type { Callable, CallOperation } from "../../model/callable.ts";
import { callOf } from "../expressions.ts";

/** Several rules ask for those of every callable. */
const knownDropped = new WeakMap<Callable, readonly CallOperation[]>();

/** The calls of a callable that are statements of their own, so that nobody takes what they give. */
export function droppedCalls(callable: Callable): readonly CallOperation[] {
  let dropped = knownDropped.get(callable);
  if (!dropped) {
    dropped = callable.operations.flatMap((operation) => {
      if (operation.kind !== "evaluate" || operation.role !== "statement") return [];
      return callOf(callable, operation.value) ?? [];
    });
    knownDropped.set(callable, dropped);
  }
  return dropped;
}
