import type { Callable, CallOperation } from "../../model/callable.ts";
import { callOf } from "../expressions.ts";

/** The calls of a callable that are statements of their own, so that nobody takes what they give. */
export function droppedCalls(callable: Callable): CallOperation[] {
  return callable.operations.flatMap((operation) => {
    if (operation.kind !== "evaluate" || operation.role !== "statement") return [];
    return callOf(callable, operation.value) ?? [];
  });
}
