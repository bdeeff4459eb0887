import type { Callable } from "../../model/callable.ts";
import type { BindingId, CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { callOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { droppedCalls, meaningAt } from "./calls.ts";
import { type Subject, usesOf } from "./uses.ts";

/**
 * Whether a coroutine function never runs, as far as its module shows: a plain function around it only makes a coroutine of it
 * and gives that back, `return work()`, and everybody who calls that function here drops what it gives.
 */
export function isNeverAwaited(resolver: Resolver, { id, isAsync, parent }: Callable): boolean {
  const { module } = resolver;
  const maker = isAsync ? module.callables[parent ?? 0] : undefined;
  if (!maker || maker.isAsync || (maker.kind !== "function" && maker.kind !== "method")) return false;
  const binding = bindingOf(maker, id);
  return binding !== null && isOnlyGivenBack(module, maker, binding) && isAlwaysDropped(resolver, maker);
}

/** The variable to which a function statement binds a function. */
function bindingOf(around: Callable, id: CallableId): BindingId | null {
  for (const one of around.operations) if (one.kind === "define" && one.callable === id) return one.binding;
  return null;
}

function isOnlyGivenBack(module: Module, maker: Callable, binding: BindingId): boolean {
  const uses = usesOf(module, { kind: "variable", binding });
  return (
    uses.length > 0 &&
    uses.every(
      ({ callable, operation, expression }) =>
        callable.id === maker.id &&
        operation?.kind === "call" &&
        operation.callee === expression &&
        maker.operations.some((one) => one.kind === "return" && callOf(maker, one.value) === operation),
    )
  );
}

/** Whether a function is called here, and nobody here keeps what it gives; who calls what may be another function keeps it. */
function isAlwaysDropped(resolver: Resolver, maker: Callable): boolean {
  const { module } = resolver;
  const subject = subjectOf(module, maker);
  let isDropped = false;
  for (const { callable, operation, expression } of subject ? usesOf(module, subject) : []) {
    if (operation?.kind !== "call" || operation.callee !== expression) return false;
    const called = meaningAt(resolver, callable, operation, expression);
    if (called?.kind === "callable" && called.callable !== maker.id) continue;
    if (called?.kind !== "callable" || !droppedCalls(callable).includes(operation)) return false;
    isDropped = true;
  }
  return isDropped;
}

function subjectOf(module: Module, maker: Callable): Subject | null {
  if (maker.class !== null) return { kind: "field", name: maker.name };
  const around = module.callables[maker.parent ?? 0];
  const binding = around ? bindingOf(around, maker.id) : null;
  return binding === null ? null : { kind: "variable", binding };
}
