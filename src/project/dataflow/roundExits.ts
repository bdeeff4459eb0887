import type { Callable, LoopRegion, Operation } from "../../model/callable.ts";
import { isCaughtWithin, isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { endsProgram } from "./observers.ts";

/** The operations of a loop's rounds, nested regions included, in order of evaluation. */
export function operationsInLoop(callable: Callable, { id }: LoopRegion): readonly Operation[] {
  return callable.operations.filter(({ region }) => isInsideRegion(callable, region, id));
}

/**
 * Whether a round may end the loop, the function or the program before its last round, or hands a value out in the
 * middle. What comes next then hangs on this round. An exception that the round itself catches ends nothing.
 */
export function mayLeaveLoop(resolver: Resolver, callable: Callable, loop: LoopRegion): boolean {
  return operationsInLoop(callable, loop).some((operation) => {
    switch (operation.kind) {
      case "return":
      case "yield":
        return true;
      case "raise":
        return !isCaughtWithin(callable, operation.region, loop.id);
      case "jump":
        return !staysInside(callable, operation.loop, operation.form, loop);
      case "call":
        return endsProgram(resolver, callable, operation);
      default:
        return false;
    }
  });
}

function staysInside(callable: Callable, target: number | null, form: "break" | "continue", loop: LoopRegion): boolean {
  if (target === null) return form === "break";
  if (target === loop.id) return form === "continue";
  return isInsideRegion(callable, target, loop.id);
}
