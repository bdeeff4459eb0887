import { boundNames } from "../model/boundNames.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId } from "../model/expression.ts";
import type { Import, Module } from "../model/module.ts";
import { enclosingRegions } from "../project/regions.ts";
import { importedSymbol } from "../project/symbols.ts";

/** Where a name will be used. */
export interface UsePlace {
  readonly callable: Callable;
  readonly offset: number;
}

/**
 * How code at `place` can write the symbol with the imports that are there: `asyncio.to_thread` may be `to_thread`
 * or `aio.to_thread`. The most direct of several; null when no import reaches it.
 */
export function referenceTo(module: Module, place: UsePlace, symbol: string): string | null {
  let best: { readonly reference: string; readonly length: number } | null = null;
  for (const imported of module.imports) {
    const prefix = plainSymbol(module, imported);
    if (symbol !== prefix && !symbol.startsWith(`${prefix}.`)) continue;
    if (prefix.length <= (best?.length ?? 0) || !isVisible(module, imported, place)) continue;
    const name = module.bindings[imported.binding ?? -1]?.name;
    if (name !== undefined) best = { reference: name + symbol.slice(prefix.length), length: prefix.length };
  }
  return best?.reference ?? null;
}

/** The dotted name of what an import binds, default exports and `fs/promises` under the names of the tables. */
export function plainSymbol({ language }: Module, imported: Import): string {
  const symbol = importedSymbol(imported).name;
  if (language === "python") return symbol;
  return symbol.replace(/\.default(?=\.|$)/, "").replace(/^([^/.]+)\/promises(?=\.|$)/, "$1.promises");
}

/** Whether a name put at `place` would mean something else than a module-level variable that is yet to be made. */
export function isTaken(module: Module, { callable }: UsePlace, name: string): boolean {
  const scopes = new Set(scopesAround(module, callable));
  return module.bindings.some((binding) => binding.name === name && scopes.has(binding.owner));
}

/** The callable, and those in which it is defined, up to and including the module. */
function scopesAround(module: Module, callable: Callable): number[] {
  const scopes: number[] = [];
  for (let scope: Callable | undefined = callable; scope; scope = module.callables[scope.parent ?? -1]) {
    scopes.push(scope.id);
  }
  return scopes;
}

function isVisible(module: Module, imported: Import, place: UsePlace): boolean {
  const { binding: id, callable: owner, isTypeOnly, form } = imported;
  const binding = module.bindings[id ?? -1];
  if (!binding || isTypeOnly || form === "dynamic" || module.callables[owner]?.kind === "class") return false;
  const scopes = scopesAround(module, place.callable);
  const depth = scopes.indexOf(owner);
  if (depth < 0 || (depth === 0 && imported.start > place.offset)) return false;
  const inner = new Set(scopes.slice(0, depth));
  if (module.bindings.some(({ name, owner: scope }) => name === binding.name && inner.has(scope))) return false;
  return isAlwaysBound(module, imported) && !isBoundOtherwise(module, imported, binding.id);
}

/** An import inside an `if` or an `except` may not have run. */
function isAlwaysBound(module: Module, { callable: owner, statement }: Import): boolean {
  const callable = module.callables[owner];
  const region = callable?.statements[statement ?? -1]?.region;
  if (!callable || region === undefined) return false;
  for (const { kind } of enclosingRegions(callable, region)) {
    if (kind !== "body" && kind !== "try" && kind !== "with") return false;
  }
  return true;
}

/** Whether the name also gets its value elsewhere, `None` for a missing module aside. */
function isBoundOtherwise(module: Module, imported: Import, id: BindingId): boolean {
  const isSame = (other: Import) => plainSymbol(module, other) === plainSymbol(module, imported);
  if (module.imports.some((other) => other.binding === id && !isSame(other))) return true;
  return module.callables.some((callable) =>
    callable.operations.some((operation) => {
      if (operation.kind === "define") return operation.binding === id;
      if (operation.kind !== "bind" || !boundNames(operation.target).some(({ binding }) => binding === id))
        return false;
      if (callable.id === imported.callable && operation.statement === imported.statement) return false;
      return operation.value?.kind !== "literal" || operation.value.type !== "none";
    }),
  );
}
