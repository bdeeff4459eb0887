import type { Callable, Operation } from "../../model/callable.ts";
import type { BindingId, CallableId, Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import type { Resolver } from "../resolver.ts";
import { usesOf } from "./uses.ts";

/**
 * The functions that only the start of the program calls: `(async () => { … })()` at the top of a module, and a function
 * such as `main` that nothing but the top of the module mentions. Nobody is served yet while they run.
 */
export function startUpFunctions(resolver: Resolver): ReadonlySet<CallableId> {
  const { module } = resolver;
  const result = new Set<CallableId>();
  const seen = new Set<BindingId>();
  for (const operation of module.callables[0]?.operations ?? []) {
    if (operation.kind !== "call") continue;
    const { callee } = operation;
    if (callee.kind === "callable") result.add(callee.callable);
    if (callee.kind !== "name" || callee.binding === null || seen.has(callee.binding)) continue;
    seen.add(callee.binding);
    const called = resolver.bindingMeaning(callee.binding);
    if (called?.kind === "callable" && isCalledByBodyOnly(module, callee.binding)) result.add(called.callable);
  }
  return result;
}

function isCalledByBodyOnly(module: Module, binding: BindingId): boolean {
  if (module.exports.some((exported) => exported.binding === binding)) return false;
  const uses = usesOf(module, { kind: "variable", binding });
  return uses.every((use) => isCallInBody(use.callable, use.operation, use.expression));
}

function isCallInBody({ kind }: Callable, operation: Operation | null, expression: Expression): boolean {
  return kind === "module" && operation?.kind === "call" && operation.callee === expression;
}
