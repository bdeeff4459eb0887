import type { Callable, Operation } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { addTo } from "../../model/grouping.ts";
import type { Module } from "../../model/module.ts";
import { subexpressions, valuesOf } from "../expressions.ts";

/** A variable, or a field by its name alone, because who else has a field of that name is not always known. */
export type Subject =
  | { readonly kind: "variable"; readonly binding: BindingId }
  | { readonly kind: "field"; readonly name: string };

/** One mention of a subject by an operation; `operation` is null in a default value or a decorator. */
export interface Use {
  readonly callable: Callable;
  readonly operation: Operation | null;
  readonly expression: Expression;
  /** The expression that the mention is directly a part of; null when the operation itself takes it. */
  readonly around: Expression | null;
}

/** All mentions of a module, by what they mention, in source order. */
interface UseIndex {
  readonly variables: ReadonlyMap<BindingId, readonly Use[]>;
  readonly fields: ReadonlyMap<string, readonly Use[]>;
}

const knownUses = new WeakMap<Module, UseIndex>();

const unused: readonly Use[] = [];

/** Every operation of a module that reads a variable or a field, and every header that does. */
export function usesOf(module: Module, subject: Subject): readonly Use[] {
  let index = knownUses.get(module);
  if (!index) {
    index = indexUses(module);
    knownUses.set(module, index);
  }
  const found = subject.kind === "variable" ? index.variables.get(subject.binding) : index.fields.get(subject.name);
  return found ?? unused;
}

function indexUses(module: Module): UseIndex {
  const variables = new Map<BindingId, Use[]>();
  const fields = new Map<string, Use[]>();
  let callable: Callable;
  let operation: Operation | null = null;

  function mention(expression: Expression, around: Expression | null): void {
    if (expression.kind === "literal" || expression.kind === "call") return;
    if (expression.kind === "name") {
      if (expression.binding !== null)
        addTo(variables, expression.binding, { callable, operation, expression, around });
      return;
    }
    if (expression.kind === "member") addTo(fields, expression.name, { callable, operation, expression, around });
    for (const inner of subexpressions(expression)) mention(inner, expression);
  }

  for (callable of module.callables) {
    for (operation of callable.operations) for (const value of valuesOf(operation)) mention(value, null);
    operation = null;
    for (const decorator of callable.decorators) mention(decorator, null);
    for (const parameter of callable.parameters) if (parameter.default) mention(parameter.default, null);
  }
  return { variables, fields };
}
