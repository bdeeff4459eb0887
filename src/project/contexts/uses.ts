import type { Callable, Operation } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
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

/** Every operation of a module that reads a variable or a field, and every header that does. */
export function usesOf(module: Module, subject: Subject): Use[] {
  return module.callables.flatMap((callable) => {
    const inBody = callable.operations.flatMap((operation) =>
      valuesOf(operation).flatMap((value) =>
        [...mentions(value, subject)].map((mention) => ({ callable, operation, ...mention })),
      ),
    );
    const header = [...callable.decorators, ...callable.parameters.flatMap((one) => one.default ?? [])];
    const inHeader = header.flatMap((value) =>
      [...mentions(value, subject)].map((mention) => ({ callable, operation: null, ...mention })),
    );
    return [...inBody, ...inHeader];
  });
}

function* mentions(
  expression: Expression,
  subject: Subject,
  around: Expression | null = null,
): Generator<Pick<Use, "expression" | "around">> {
  if (isSubject(expression, subject)) yield { expression, around };
  for (const inner of subexpressions(expression)) yield* mentions(inner, subject, expression);
}

function isSubject(expression: Expression, subject: Subject): boolean {
  if (subject.kind === "variable") return expression.kind === "name" && expression.binding === subject.binding;
  return expression.kind === "member" && expression.name === subject.name;
}
