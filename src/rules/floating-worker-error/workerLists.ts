import type { Callable, CallOperation } from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { type Subject, type Use, usesOf } from "../../project/contexts/uses.ts";
import { callOf } from "../../project/expressions.ts";

/** The call that makes a list of what its callback gives, and the callable that makes it. */
export interface MadeList {
  readonly outer: Callable;
  readonly call: CallOperation;
}

/** The list to which a call belongs as the value of the callback of `map` or `Array.from`; null for other calls. */
export function listMadeBy({ callables }: Module, callable: Callable, call: CallOperation): MadeList | null {
  const outer = callables[callable.parent ?? -1];
  const returned = callable.operations.filter(({ kind }) => kind === "return");
  const [only] = returned;
  if (!outer || callable.kind !== "lambda" || returned.length !== 1) return null;
  if (only?.kind !== "return" || callOf(callable, only.value) !== call) return null;
  const made = outer.operations.find((one) => one.kind === "call" && makesList(one, callable));
  return made?.kind === "call" ? { outer, call: made } : null;
}

function makesList({ callee, arguments: given }: CallOperation, { id }: Callable): boolean {
  if (callee.kind !== "member") return false;
  const isFrom = callee.name === "from" && callee.object.kind === "name" && callee.object.name === "Array";
  const callback = callee.name === "map" ? given[0] : isFrom ? given[1] : undefined;
  return callback?.value.kind === "callable" && callback.value.callable === id;
}

/** Methods of arrays that give their callback the elements, and give no element away themselves. */
const elementMethods: ReadonlySet<string> = new Set(["forEach", "map", "some", "every"]);

/** Every use of an element of a list; null when the list, or an element, goes where nobody sees it. */
export function elementUses(module: Module, list: Subject): readonly Use[] | null {
  const found: Use[] = [];
  for (const use of usesOf(module, list)) {
    const elements = elementsIn(module, use);
    if (!elements) return null;
    for (const binding of elements) found.push(...usesOf(module, { kind: "variable", binding }));
  }
  return found;
}

/** The variables that hold elements by one use of a list: of `for (const one of list)`, of `list.forEach((one) => …)`. */
function elementsIn({ callables }: Module, { operation, expression, around }: Use): readonly BindingId[] | null {
  if (!operation) return null;
  if (around === null) {
    if (operation.kind === "evaluate" && operation.role === "iterable") return [];
    if (operation.kind !== "bind" || operation.form !== "for" || operation.value !== expression) return null;
    if (operation.target.kind !== "name") return null;
    return operation.target.binding === null ? [] : [operation.target.binding];
  }
  if (around.kind !== "member" || around.object !== expression) return null;
  if (around.name === "length") return [];
  if (operation.kind !== "call" || operation.callee !== around || !elementMethods.has(around.name)) return null;
  const [callback, ...others] = operation.arguments;
  const inner = callback?.value.kind === "callable" ? callables[callback.value.callable] : undefined;
  // The third parameter is the list again.
  if (!inner || others.length > 0 || inner.parameters.length > 2) return null;
  const [element] = inner.parameters;
  if (!element) return [];
  return element.binding === null || element.form === "rest" ? null : [element.binding];
}
