import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import { decoratorPlace } from "../decorators.ts";
import type { Resolver } from "../resolver.ts";
import { callsOf, meaningAt } from "./calls.ts";

/** One call of a function of the same module. */
export interface LocalCall {
  readonly caller: Callable;
  readonly call: CallOperation;
  readonly target: Callable;
}

/** A callable that runs because another one does, and the calls that lead to it; none for the first. */
export interface Reached {
  readonly callable: Callable;
  readonly path: readonly LocalCall[];
}

/** Decorators that give back the function itself, or something that calls it here and now. */
const transparentDecorators: ReadonlySet<string> = new Set([
  "staticmethod",
  "classmethod",
  "property",
  "override",
  "typing.override",
  "typing_extensions.override",
  "functools.cache",
  "functools.lru_cache",
  "functools.wraps",
  "abc.abstractmethod",
]);

/**
 * The function of this module whose body a call runs before it returns, or null. A coroutine function and a
 * generator only make an object; a decorator that nobody here knows may send the function anywhere.
 */
function localTarget(resolver: Resolver, caller: Callable, call: CallOperation): Callable | null {
  const callee = meaningAt(resolver, caller, call, call.callee);
  let id = callee?.kind === "callable" ? callee.callable : null;
  if (callee?.kind === "class") id = resolver.classes.methodOf(callee.class, "__init__");
  const target = id === null ? undefined : resolver.module.callables[id];
  if (!target || target.isAsync || target.isGenerator) return null;
  return isPlainlyDecorated(resolver, target) ? target : null;
}

/** A call of a function of the module by a name or a member that means it, whatever the call does with it. */
export interface NamedCall {
  readonly call: CallOperation;
  readonly target: CallableId;
}

/** The calls of a callable whose callee is a function of the same module, in order. */
export function namedCallsIn(resolver: Resolver, callable: Callable): readonly NamedCall[] {
  return resolver.remember(findNamedCalls, callable);
}

function findNamedCalls(resolver: Resolver, callable: Callable): readonly NamedCall[] {
  return callsOf(callable).flatMap((call) => {
    const callee = meaningAt(resolver, callable, call, call.callee);
    return callee?.kind === "callable" ? [{ call, target: callee.callable }] : [];
  });
}

/**
 * The callable itself and every function of the module that it calls, directly or through others, each with the
 * shortest way to it. What `isEntered` refuses is not followed.
 */
export function reachedFrom(
  resolver: Resolver,
  start: Callable,
  isEntered: (call: LocalCall) => boolean = () => true,
): Reached[] {
  const reached: Reached[] = [{ callable: start, path: [] }];
  const seen = new Set([start.id]);
  for (const { callable, path } of reached) {
    for (const call of callsOf(callable)) {
      const target = localTarget(resolver, callable, call);
      if (!target || seen.has(target.id)) continue;
      const local = { caller: callable, call, target };
      if (!isEntered(local)) continue;
      seen.add(target.id);
      reached.push({ callable: target, path: [...path, local] });
    }
  }
  return reached;
}

function isPlainlyDecorated(resolver: Resolver, callable: Callable): boolean {
  return callable.decorators.every((decorator) => {
    const name = resolver.meaningOf(decorator, decoratorPlace(resolver.module, callable));
    return name?.kind === "symbol" && transparentDecorators.has(name.name);
  });
}
