import type { BindOperation, Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import { type Subject, usesOf } from "../../project/contexts/uses.ts";
import { callOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** The one assignment that gives a variable or a field its value, and the call that makes that value. */
export interface Making {
  readonly subject: Subject;
  readonly callable: Callable;
  readonly bind: BindOperation;
  readonly call: CallOperation;
}

/** Where the object behind `expression` was made; null when that is in another file, or in several places. */
export function madeBy(resolver: Resolver, callable: Callable, expression: Expression, at: OperationId): Making | null {
  const { module, definitions } = resolver;
  if (expression.kind === "name" && expression.binding !== null) {
    const [definition, ...others] = definitions.of(expression.binding);
    if (definition?.kind !== "value" || others.length > 0 || definition.path.length > 0) return null;
    const maker = module.callables[definition.callable];
    return maker ? making({ kind: "variable", binding: expression.binding }, maker, definition.operation) : null;
  }
  if (expression.kind !== "member") return null;
  const owner = resolver.meaningOf(expression.object, { callable: callable.id, at });
  return owner?.kind === "object" ? fieldMaking(resolver, expression.name) : null;
}

/** A field of a name that only one assignment of the module writes. */
function fieldMaking({ module }: Resolver, name: string): Making | null {
  const binds = module.callables.flatMap((callable) =>
    callable.operations.flatMap((operation) =>
      operation.kind === "bind" && writesField(callable, operation, name) ? [{ callable, operation }] : [],
    ),
  );
  const [only, ...others] = binds;
  return only && others.length === 0 ? making({ kind: "field", name }, only.callable, only.operation) : null;
}

function writesField(callable: Callable, { target }: BindOperation, name: string): boolean {
  if (target.kind === "member") return target.name === name;
  return callable.kind === "class" && target.kind === "name" && target.name === name;
}

function making(subject: Subject, callable: Callable, bind: BindOperation): Making | null {
  const call = bind.form === "assign" ? callOf(callable, bind.value) : null;
  return call && { subject, callable, bind, call };
}

/** Who uses an object that this module makes: its coroutines alone, other functions too, or nobody knows. */
export type Users = "coroutines" | "threads" | "unknown";

/** The users of the object behind `expression`; what runs when the module is imported does not count. */
export function usersOf(resolver: Resolver, callable: Callable, expression: Expression, at: OperationId): Users {
  const made = madeBy(resolver, callable, expression, at);
  if (!made) return "unknown";
  const isForeign = (user: Callable) => !isCoroutine(user) && user.kind !== "module";
  return usesOf(resolver.module, made.subject).some((use) => isForeign(use.callable)) ? "threads" : "coroutines";
}
