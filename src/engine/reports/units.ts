import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";

/** Callables that come one after another: from `first` on, up to and without `end`. */
export interface Unit {
  readonly first: CallableId;
  readonly end: CallableId;
}

/** The outermost function around a callable with all that is in it; the callable alone when it is in no function. */
export function unitAround({ callables }: Module, id: CallableId): Unit {
  let first = id;
  let isFunction = false;
  for (let current = callables[id]; current; current = callables[current.parent ?? -1]) {
    if (current.kind === "module" || current.kind === "class") continue;
    first = current.id;
    isFunction = true;
  }
  let end = first + 1;
  if (isFunction) while ((callables[end]?.parent ?? -1) >= first) end++;
  return { first, end };
}

/** Whether code of a callable stands in no function: that of the module, and of classes in it. */
export function isOutside(module: Module, { kind, parent }: Callable): boolean {
  if (kind === "module") return true;
  const outer = module.callables[parent ?? -1];
  return kind === "class" && outer !== undefined && isOutside(module, outer);
}
