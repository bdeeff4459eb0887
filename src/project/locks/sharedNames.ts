import type { Callable } from "../../model/callable.ts";
import type { ClassId, Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { pathOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";

/** Gives what several threads may share a name of its own, so that mentions of it in different functions can be compared. */
export interface SharedNames {
  /** `self.count` of a class, or a variable of the module, with the path behind it; null for what is local or unknown. */
  keyOf(callable: Callable, expression: Expression): string | null;
}

/** The names by which the callables of a module reach the same value. */
export function createSharedNames(resolver: Resolver): SharedNames {
  const { module } = resolver;
  return {
    keyOf(callable, expression) {
      const found = pathOf(expression);
      const binding = found?.root.binding;
      if (!found || binding === null || binding === undefined) return null;
      const owner = receiverClass(module, callable, binding);
      if (owner !== null) return found.path === "" ? null : `class ${rootClass(resolver, owner)}${found.path}`;
      // The name, because the number of a variable may be another one after an edit.
      return module.bindings[binding]?.owner === 0 ? `variable ${found.root.name}${found.path}` : null;
    },
  };
}

/** The class whose method around a callable has this binding as its receiver. */
function receiverClass(module: Module, callable: Callable, binding: number): ClassId | null {
  for (let current: Callable | undefined = callable; current; current = module.callables[current.parent ?? -1]) {
    if (current.class !== null && current.parameters[0]?.binding === binding)
      return current.isStatic ? null : current.class;
  }
  return null;
}

/** The topmost class of this module above a class: what it and its subclasses write to is one field. */
function rootClass({ classes }: Resolver, id: ClassId): ClassId {
  return classes.ancestorsOf(id).at(-1) ?? id;
}
