import type { BindingId } from "../../model/expression.ts";
import type { Binding } from "../../model/module.ts";
import { NONE, type NodeIndex } from "../../syntax/table.ts";

/** A name of a scope, with what is known before its value is walked. */
export interface ScopeName {
  readonly name: string;
  kind: Binding["kind"];
  /** The node that declares it first. */
  node: NodeIndex;
  /** In how many places it is given a value. */
  sites: number;
  /** What stands right of its only assignment, the rest of a chain `a = b = c` for example; else `NONE`. */
  value: NodeIndex;
  /** Known once the walk has entered the scope. */
  binding: BindingId | null;
}

/** A region of text in which names are looked up together. */
export interface Scope {
  readonly kind: "module" | "class" | "function" | "comprehension";
  readonly parent: Scope | null;
  readonly names: Map<string, ScopeName>;
  /** Names that a `global` statement hands to the module; null for none. */
  globals: Set<string> | null;
  /** Names that a `nonlocal` statement hands to an enclosing function; null for none. */
  nonlocals: Set<string> | null;
}

/** The scopes of a module. */
export interface Scopes {
  readonly module: Scope;
  /** By the node of the function, class, lambda or comprehension that opens the scope. */
  readonly opened: ReadonlyMap<NodeIndex, Scope>;
}

/** A scope without names. */
export function createScope(kind: Scope["kind"], parent: Scope | null): Scope {
  return { kind, parent, names: new Map(), globals: null, nonlocals: null };
}

/**
 * The variable that a name means in `scope`, or undefined for a built-in or an unknown name. A class body's
 * names are visible to the body itself only, not to the functions and comprehensions in it
 * (Python reference, "Resolution of names").
 */
export function lookUp(scope: Scope, name: string): ScopeName | undefined {
  for (let current: Scope | null = scope; current; current = current.parent) {
    if (current.globals?.has(name)) return moduleScope(current).names.get(name);
    if (current.kind === "class" && current !== scope) continue;
    const found = current.names.get(name);
    if (found) return found;
  }
  return undefined;
}

/** How a place in the text gives a name its meaning. */
export interface Declaration {
  readonly kind: Binding["kind"];
  readonly node: NodeIndex;
  /** A plain assignment, whose value is `value` unless it is unpacked. */
  readonly isAssignment: boolean;
  readonly value: NodeIndex;
  /** A bare annotation or a `global` statement names a variable without giving it a value. */
  readonly givesValue: boolean;
}

/** Adds a place that binds `name` in `scope`, or where `global` and `nonlocal` send it. */
export function declare(scope: Scope, name: string, declaration: Declaration): void {
  const owner = owningScope(scope, name);
  if (!owner) return;
  const known = owner.names.get(name);
  if (!known) {
    owner.names.set(name, {
      name,
      kind: declaration.isAssignment ? "constant" : declaration.kind,
      node: declaration.node,
      sites: declaration.givesValue ? 1 : 0,
      value: declaration.value,
      binding: null,
    });
    return;
  }
  if (!declaration.givesValue) return;
  if (known.sites === 0) {
    known.kind = declaration.isAssignment ? "constant" : declaration.kind;
    known.value = declaration.value;
  } else {
    if (known.kind === "constant") known.kind = "variable";
    known.value = NONE;
  }
  known.sites++;
}

/** The scope that a binding of `name` in `scope` reaches; null for a `nonlocal` name that no function binds. */
function owningScope(scope: Scope, name: string): Scope | null {
  if (scope.globals?.has(name)) return moduleScope(scope);
  if (!scope.nonlocals?.has(name)) return scope;
  for (let outer = scope.parent; outer; outer = outer.parent) {
    if (outer.kind === "function" && outer.names.has(name)) return outer;
  }
  return null;
}

/** The scope in which `:=` binds: the innermost one that is no comprehension (PEP 572). */
export function assignmentExpressionScope(scope: Scope): Scope {
  let current = scope;
  while (current.kind === "comprehension" && current.parent) current = current.parent;
  return current;
}

/** The scope at the top of the chain. */
export function moduleScope(scope: Scope): Scope {
  let current = scope;
  while (current.parent) current = current.parent;
  return current;
}
