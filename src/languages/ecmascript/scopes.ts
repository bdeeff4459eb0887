import type { BindingId, CallableId, Expression } from "../../model/expression.ts";
import type { Binding } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import type { ModuleBuilder } from "../moduleBuilder.ts";

/** The names of one function, block, class or module body. Names are declared before the body is walked. */
export interface Scope {
  readonly parent: Scope | null;
  /** The callable that owns the bindings made here. */
  readonly owner: CallableId;
  /** Null while nothing is declared: most blocks declare nothing. */
  names: Map<string, BindingId> | null;
  /** What `await using` has opened here, to be awaited when the scope is left. */
  asyncResources: Expression[] | null;
}

/** A scope without names yet, in a callable. */
export function createScope(parent: Scope | null, owner: CallableId): Scope {
  return { parent, owner, names: null, asyncResources: null };
}

/** Declares a name in `scope`. A name that is there already keeps its first declaration. */
export function declare(
  builder: ModuleBuilder,
  scope: Scope,
  name: string,
  kind: Binding["kind"],
  { start, end }: Span,
): BindingId | null {
  if (name === "") return null;
  scope.names ??= new Map();
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const binding = builder.addBinding({ name, kind, owner: scope.owner, span: { start, end } });
  scope.names.set(name, binding);
  return binding;
}

/** The variable that `name` means inside `scope`; null for a global that this module does not declare. */
export function resolve(scope: Scope, name: string): BindingId | null {
  for (let current: Scope | null = scope; current; current = current.parent) {
    const binding = current.names?.get(name);
    if (binding !== undefined) return binding;
  }
  return null;
}
