import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import { argumentOf, calledSymbol, callsOf } from "../contexts/calls.ts";
import { callOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";

/** How `multiprocessing` starts processes: by copying this one, or by an empty one that imports what it needs. */
export type StartMethod = "fork" | "spawn" | "forkserver";

/**
 * How the processes start that a call such as `context.Process(…)` or `Pool()` makes; null when the module leaves that to
 * the platform, which forks on Linux before Python 3.14 and nowhere else. Source: docs.python.org (multiprocessing).
 */
export function startMethodOf(resolver: Resolver, callable: Callable, call: CallOperation): StartMethod | null {
  const { callee } = call;
  const context = callee.kind === "member" ? contextCall(resolver, callable, callee.object, call.id) : null;
  return (context && methodArgument(context)) ?? moduleStartMethod(resolver);
}

/** What the module says for all its processes: `set_start_method("spawn")`. */
export function moduleStartMethod(resolver: Resolver): StartMethod | null {
  for (const callable of resolver.module.callables) {
    const call = resolver.remember(findSetting, callable);
    if (call) return methodArgument(call);
  }
  return null;
}

function findSetting(resolver: Resolver, callable: Callable): CallOperation | null {
  const found = callsOf(callable).find(
    (call) =>
      (call.callee.kind === "member" || call.callee.kind === "name") &&
      call.callee.name === "set_start_method" &&
      calledSymbol(resolver, callable, call) === "multiprocessing.set_start_method",
  );
  return found ?? null;
}

/** The `get_context(…)` behind a value. */
function contextCall(resolver: Resolver, callable: Callable, value: Expression, at: OperationId): CallOperation | null {
  const direct = callOf(callable, value);
  if (direct) return isContext(resolver, callable, direct) ? direct : null;
  if (value.kind !== "name" || value.binding === null) return null;
  const [only, ...others] = resolver.definitions.reaching(value.binding, callable.id, at);
  if (only?.kind !== "value" || others.length > 0) return null;
  const maker = resolver.module.callables[only.callable];
  const made = maker && callOf(maker, only.operation.value);
  return made && isContext(resolver, maker, made) ? made : null;
}

function isContext(resolver: Resolver, callable: Callable, call: CallOperation): boolean {
  return calledSymbol(resolver, callable, call) === "multiprocessing.get_context";
}

function methodArgument(call: CallOperation): StartMethod | null {
  const method = argumentOf(call, "method", 0)?.value;
  if (method?.kind !== "literal") return null;
  return method.value === "fork" || method.value === "spawn" || method.value === "forkserver" ? method.value : null;
}
