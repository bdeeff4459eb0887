import type { Callable } from "../../model/callable.ts";
import type { Module } from "../../model/module.ts";

/**
 * Whether the operations of a callable run on an event loop: those of a coroutine function do. A nested function or
 * a lambda is a callable of its own, and runs wherever somebody calls it.
 */
export function isCoroutine(callable: Callable): boolean {
  return callable.isAsync;
}

/** The coroutine functions of a module, in source order. */
export function coroutinesOf(module: Module): readonly Callable[] {
  return module.callables.filter(isCoroutine);
}
