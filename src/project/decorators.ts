import type { Callable } from "../model/callable.ts";
import type { CallableId, Expression } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Meaning } from "./meaning.ts";
import type { Place } from "./resolver.ts";

/** What a decorator of `callable` is known by: `@retry(times=3)` by what it calls. */
export function decoratorCallee(module: Module, callable: Callable, decorator: Expression): Expression {
  if (decorator.kind !== "call") return decorator;
  const operation = module.callables[callable.parent ?? 0]?.operations[decorator.operation];
  return operation?.kind === "call" ? operation.callee : decorator;
}

/** What reading a decorator needs of the resolver. */
interface Names {
  readonly module: Module;
  meaningOf(expression: Expression, place: Place): Meaning | null;
}

/** Where the decorators of a callable are read: the names in them mean what they mean there. */
export function decoratorPlace({ callables }: Module, { id, parent }: Callable): Place {
  const outer = parent ?? 0;
  const define = callables[outer]?.operations.find((one) => one.kind === "define" && one.callable === id);
  return { callable: outer, at: define?.id ?? 0 };
}

/** What the first decorator of a function is, called or not; null without one, for properties and for unknown ones. */
export function outermostDecorator({ module, meaningOf }: Names, id: CallableId): Meaning | null {
  const callable = module.callables[id];
  const [first] = callable?.decorators ?? [];
  if (!callable || !first || callable.kind === "getter") return null;
  return meaningOf(decoratorCallee(module, callable, first), decoratorPlace(module, callable));
}
