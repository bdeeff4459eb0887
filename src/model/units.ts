import type { Callable } from "./callable.ts";
import type { CallableId } from "./expression.ts";
import type { Module } from "./module.ts";

/** Callables that come one after another: from `first` on, up to and without `end`. */
export interface Unit {
  readonly first: CallableId;
  readonly end: CallableId;
}

/** By callable: the outermost function around it, which may be itself; -1 for one that is in no function. */
export type Units = ArrayLike<CallableId>;

/** The outermost functions around the callables of a module. Callables come after the ones around them. */
export function unitsOf({ callables }: Module, isFunction: (callable: Callable) => boolean = hasCode): Units {
  const units = new Int32Array(callables.length);
  for (const callable of callables) {
    const { id, parent } = callable;
    const around = parent === null ? -1 : (units[parent] ?? -1);
    units[id] = around === -1 && isFunction(callable) ? id : around;
  }
  return units;
}

/** Whether a callable is no body of a module or a class, which runs where it stands. */
function hasCode({ kind }: Callable): boolean {
  return kind !== "module" && kind !== "class";
}

/** The outermost function around a callable with all that is in it; the callable alone when it is in no function. */
export function unitAround(units: Units, id: CallableId): Unit {
  const first = units[id] ?? -1;
  if (first === -1) return { first: id, end: id + 1 };
  let end = first + 1;
  while (units[end] === first) end++;
  return { first, end };
}
