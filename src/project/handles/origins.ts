import { lastPart } from "../../knowledge/words.ts";
import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { Expression, OperationId } from "../../model/expression.ts";
import { dominates, type ValueDefinition } from "../definitions.ts";
import { callOf, pathOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";

/** Longer chains of aliases are not followed. */
const maximumSteps = 12;

/**
 * The call in the same callable that made the value of `expression` when operation `at` reads it, in the same
 * round of every loop. Null when there may be several, or when it came from elsewhere.
 */
export function originOf(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  at: OperationId,
): CallOperation | null {
  let current = expression;
  let place = at;
  for (let step = 0; step < maximumSteps; step++) {
    if (current.kind === "await") current = current.value;
    if (current.kind === "call") return callOf(callable, current);
    const definition = definitionOf(resolver, callable, current, place);
    if (!definition) return null;
    current = definition.value;
    place = definition.at;
  }
  return null;
}

interface Assignment {
  readonly value: Expression;
  readonly at: OperationId;
}

function definitionOf(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  at: OperationId,
): Assignment | null {
  const use = callable.operations[at];
  if (!use) return null;
  if (expression.kind === "name") {
    if (expression.binding === null) return null;
    const [definition, ...others] = resolver.definitions.reaching(expression.binding, callable.id, at);
    if (others.length > 0 || definition?.kind !== "value") return null;
    return assignmentOf(definition, callable, use);
  }
  return expression.kind === "member" ? memberAssignment(callable, expression, use) : null;
}

function assignmentOf(definition: ValueDefinition, callable: Callable, use: Operation): Assignment | null {
  const { operation, path } = definition;
  if (definition.callable !== callable.id || path.length > 0 || !operation.value) return null;
  if (operation.form !== "assign" && operation.form !== "walrus" && operation.form !== "with") return null;
  if (operation.id >= use.id || !dominates(callable, operation.region, use.region)) return null;
  return { value: operation.value, at: operation.id };
}

/** The last assignment to the same path (`self.thread`) before the use, when nothing in between can change it. */
function memberAssignment(callable: Callable, expression: Expression, use: Operation): Assignment | null {
  const wanted = pathOf(expression);
  if (!wanted) return null;
  for (let id = use.id - 1; id >= 0; id--) {
    const operation = callable.operations[id];
    if (operation?.kind !== "bind") continue;
    const { target } = operation;
    if (target.kind === "name" && target.binding !== null && target.binding === wanted.root.binding) return null;
    if (target.kind !== "member" || target.name !== lastPart(wanted.path)) continue;
    const written = pathOf(target.object);
    if (!written || written.root.name !== wanted.root.name || `${written.path}.${target.name}` !== wanted.path)
      continue;
    if (!operation.value || operation.form !== "assign") return null;
    return dominates(callable, operation.region, use.region) ? { value: operation.value, at: id } : null;
  }
  return null;
}

/** The call that made what a method is called on: `Pool()` for `pool.map(…)`; null when nobody can tell, or for no method. */
export function originOfReceiver(
  resolver: Resolver,
  callable: Callable,
  { callee, id }: CallOperation,
): CallOperation | null {
  return callee.kind === "member" ? originOf(resolver, callable, callee.object, id) : null;
}
