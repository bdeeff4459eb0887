import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { contains } from "../../model/span.ts";
import { isObserver } from "../dataflow/observers.ts";
import { callOf, pathOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import type { Flight } from "./flight.ts";
import { originOf } from "./origins.ts";

/** Whether the starter does something of its own between start and wait, so that the work overlaps with it. */
export function worksMeanwhile(resolver: Resolver, flight: Flight): boolean {
  const { callable, created, start, wait } = flight;
  return callable.operations.some((operation) => {
    if (operation.id <= start.id || operation.id >= wait.operation.id) return false;
    if (operation.kind === "await")
      return !contains(wait.span, operation) && callOf(callable, operation.value) !== start;
    if (operation.kind !== "call" || contains(wait.span, operation)) return false;
    return !concernsHandle(resolver, callable, operation, created) && !isObserver(resolver, callable, operation);
  });
}

/** Calls on the handle itself, a promise of its end, and keeping it in a list are part of handling it. */
function concernsHandle(resolver: Resolver, callable: Callable, call: CallOperation, created: CallOperation): boolean {
  const isHandle = (expression: Expression): boolean => {
    const origin = originOf(resolver, callable, expression, call.id);
    if (origin === created) return true;
    return expression.kind === "member" && pathOf(expression) !== null && isHandle(expression.object);
  };
  if (call.callee.kind === "member" && isHandle(call.callee.object)) return true;
  return call.arguments.some(({ value }) => isHandle(value));
}
