import type { Callable, Operation } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
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

/** All mentions in a callable by the last name that is mentioned, in source order. */
interface Mentions {
  readonly variables: ReadonlyMap<string, readonly Use[]>;
  readonly fields: ReadonlyMap<string, readonly Use[]>;
}

/** While other functions are edited, a callable and its mentions stay, even where variables get other numbers. */
const known = new WeakMap<Callable, Mentions>();

/** Every operation of a module that reads a variable or a field, and every header that does. */
export function usesOf({ bindings, callables }: Module, subject: Subject): readonly Use[] {
  if (subject.kind === "field")
    return callables.flatMap((callable) => mentionsIn(callable).fields.get(subject.name) ?? []);
  const name = bindings[subject.binding]?.name ?? "";
  return callables.flatMap((callable) => {
    const mentions = mentionsIn(callable).variables.get(name) ?? [];
    return mentions.filter(({ expression }) => expression.kind === "name" && expression.binding === subject.binding);
  });
}

function mentionsIn(callable: Callable): Mentions {
  return getOrCreate(known, callable, collectMentions);
}

function collectMentions(callable: Callable): Mentions {
  const variables = new Map<string, Use[]>();
  const fields = new Map<string, Use[]>();
  let operation: Operation | null = null;

  function mention(expression: Expression, around: Expression | null): void {
    if (expression.kind === "literal" || expression.kind === "call") return;
    if (expression.kind === "name") {
      if (expression.binding !== null) addTo(variables, expression.name, { callable, operation, expression, around });
      return;
    }
    if (expression.kind === "member") addTo(fields, expression.name, { callable, operation, expression, around });
    for (const inner of subexpressions(expression)) mention(inner, expression);
  }

  for (operation of callable.operations) for (const value of valuesOf(operation)) mention(value, null);
  operation = null;
  for (const decorator of callable.decorators) mention(decorator, null);
  for (const parameter of callable.parameters) if (parameter.default) mention(parameter.default, null);
  return { variables, fields };
}
