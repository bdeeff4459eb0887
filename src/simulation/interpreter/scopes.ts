import type { VariableId } from "../program.ts";
import type { Scope, Value } from "./values.ts";

/** A scope with variables that have no value yet. */
export function createScope(parent: Scope | null, variables: readonly VariableId[], self: Value): Scope {
  const values = new Map<VariableId, Value>();
  for (const variable of variables) values.set(variable, undefined);
  return { values, parent, self };
}

/** The value of a variable, wherever around the scope it lives; undefined when it has none. */
export function read(scope: Scope, variable: VariableId): Value {
  for (let at: Scope | null = scope; at; at = at.parent) {
    const value = at.values.get(variable);
    if (value !== undefined || at.values.has(variable)) return value;
  }
  return undefined;
}

/** Gives a variable a value, wherever around the scope it lives; else in the scope itself. */
export function write(scope: Scope, variable: VariableId, value: Value): void {
  for (let at: Scope | null = scope; at; at = at.parent) {
    if (at.values.has(variable)) {
      at.values.set(variable, value);
      return;
    }
  }
  scope.values.set(variable, value);
}

/** A scope in which a round of a loop has variables of its own, as ECMAScript gives them to closures. */
export function roundScope(outer: Scope, previous: Scope, variables: readonly VariableId[]): Scope {
  const values = new Map<VariableId, Value>();
  for (const variable of variables) values.set(variable, read(previous, variable));
  return { values, parent: outer, self: outer.self };
}
