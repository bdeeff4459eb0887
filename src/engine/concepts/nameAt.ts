import type { Callable, CallOperation, Operation, Target } from "../../model/callable.ts";
import type { Expression, MemberExpression, NameExpression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import { subexpressions, targetValues, valuesOf } from "../../project/expressions.ts";
import type { Place } from "../../project/resolver.ts";

/** What a word of the code stands for: a name, the last part of `object.name`, or `name=` in a call. */
export type NameAt =
  | { readonly kind: "expression"; readonly expression: NameExpression | MemberExpression; readonly place: Place }
  | { readonly kind: "keyword"; readonly name: string; readonly call: CallOperation; readonly place: Place };

/** The name that a word of the module is; null when it is none, such as a word of a comment, a string or a definition. */
export function nameAt(module: Module, word: Span): NameAt | null {
  for (const callable of callablesAround(module, word)) {
    const found = nameInBody(callable, word) ?? nameInHeader(module, callable, word);
    if (found) return found;
  }
  return null;
}

/** The callables that the word is in, innermost first. */
export function callablesAround({ callables }: Module, word: Span): Callable[] {
  return callables.filter((callable) => callable.id === 0 || contains(callable, word)).reverse();
}

function nameInBody(callable: Callable, word: Span): NameAt | null {
  for (const operation of callable.operations) {
    if (!contains(operation, word)) continue;
    const place = { callable: callable.id, at: operation.id };
    const keyword = operation.kind === "call" ? keywordAt(operation, word) : null;
    if (keyword !== null && operation.kind === "call")
      return { kind: "keyword", name: keyword, call: operation, place };
    const expression = firstOf(readBy(operation), word);
    if (expression) return { kind: "expression", expression, place };
  }
  return null;
}

/** Decorators, annotations, defaults and base classes; they are read where the definition stands. */
function nameInHeader(module: Module, callable: Callable, word: Span): NameAt | null {
  const place = { callable: callable.parent ?? 0, at: 0 };
  const ownClass = callable.kind === "class" && callable.class !== null ? module.classes[callable.class] : undefined;
  const expression = firstOf(
    [
      ...callable.decorators,
      ...callable.parameters.flatMap((parameter) => [parameter.annotation, parameter.default].filter(isPresent)),
      ...(callable.returns ? [callable.returns] : []),
      ...(ownClass ? [...ownClass.bases, ...ownClass.decorators] : []),
    ],
    word,
  );
  return expression && { kind: "expression", expression, place };
}

function isPresent<T>(value: T | null): value is T {
  return value !== null;
}

function keywordAt({ arguments: given }: CallOperation, word: Span): string | null {
  const found = given.find(
    ({ name, start }) => name !== null && start === word.start && start + name.length === word.end,
  );
  return found?.name ?? null;
}

function readBy(operation: Operation): readonly Expression[] {
  if (operation.kind !== "bind" && operation.kind !== "delete") return valuesOf(operation);
  const annotation = operation.kind === "bind" && operation.annotation ? [operation.annotation] : [];
  return [...valuesOf(operation), ...annotation, ...writtenMembers(operation.target)];
}

/** `t.daemon` in `t.daemon = True`, as an expression. */
function writtenMembers(target: Target): Expression[] {
  if (target.kind === "pattern") return target.elements.flatMap(({ target: inner }) => writtenMembers(inner));
  if (target.kind !== "member") return [...targetValues(target)];
  const { object, name, start, end } = target;
  return [{ kind: "member", object, name, start, end, nameSpan: { start: end - name.length, end } }];
}

function firstOf(expressions: readonly Expression[], word: Span): NameExpression | MemberExpression | null {
  for (const expression of expressions) {
    const found = nameIn(expression, word);
    if (found) return found;
  }
  return null;
}

function nameIn(expression: Expression, word: Span): NameExpression | MemberExpression | null {
  if (!contains(expression, word)) return null;
  if (expression.kind === "name") return isSame(expression, word) ? expression : null;
  if (expression.kind === "member" && isSame(expression.nameSpan, word)) return expression;
  return firstOf(subexpressions(expression), word);
}

function isSame(left: Span, right: Span): boolean {
  return left.start === right.start && left.end === right.end;
}
