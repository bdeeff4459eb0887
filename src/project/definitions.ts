import type { BindOperation, Callable, Parameter, Target } from "../model/callable.ts";
import type { BindingId, CallableId, ClassId, OperationId, RegionId } from "../model/expression.ts";
import { type FunctionUpdate, isReplaced } from "../model/functionUpdate.ts";
import { addTo } from "../model/grouping.ts";
import type { Import, Module } from "../model/module.ts";
import { enclosingLoops, enclosingRegions, isInsideRegion } from "./regions.ts";

/** One place that gives a binding its value. */
export type Definition =
  | { readonly kind: "import"; readonly import: Import }
  | { readonly kind: "callable"; readonly callable: CallableId }
  | { readonly kind: "class"; readonly class: ClassId }
  | { readonly kind: "parameter"; readonly callable: CallableId; readonly parameter: Parameter; readonly index: number }
  | ValueDefinition;

/** An assignment and its kin. `path` leads from the assigned value to this name: `[1]` for `b` in `a, b = pair`. */
export interface ValueDefinition {
  readonly kind: "value";
  readonly callable: CallableId;
  readonly operation: BindOperation;
  readonly path: readonly (number | string)[];
}

/** Where the bindings of a module get their values. */
export interface Definitions {
  /** All definitions of a binding, in source order. */
  of(binding: BindingId): readonly Definition[];
  /**
   * The definitions that may be in force when operation `at` of `callable` runs. For a name of an outer scope
   * these are all of its definitions, because nobody knows when a function is called.
   */
  reaching(binding: BindingId, callable: CallableId, at: OperationId): readonly Definition[];
  /** The definitions after an edit. These must not be asked any more. */
  follow(module: Module, update: FunctionUpdate): Definitions;
}

/** Something of the variables of a module, by their ids. Most have it, so a list is smaller and faster than a map. */
export type ByBinding<T> = (T | undefined)[];

/** Nothing is known of any variable yet. */
export function emptyByBinding<T>({ bindings }: Module): ByBinding<T> {
  return new Array(bindings.length).fill(undefined);
}

/** The definitions of all bindings of a module, in source order. */
export function collectDefinitions(module: Module): Definitions {
  const byBinding = emptyByBinding<Definition[]>(module);
  addDefinitions(byBinding, module.imports, module.callables);
  return createDefinitions(module, byBinding);
}

/** What functions and the imports in them define. */
function addDefinitions(
  byBinding: ByBinding<Definition[]>,
  imports: readonly Import[],
  callables: readonly Callable[],
): void {
  const add = (binding: BindingId | null, definition: Definition): void => {
    if (binding === null) return;
    const known = byBinding[binding];
    if (known) known.push(definition);
    else byBinding[binding] = [definition];
  };
  const importing = new Map<BindingId, Import[]>();
  for (const imported of imports) {
    if (imported.binding === null) continue;
    add(imported.binding, { kind: "import", import: imported });
    addTo(importing, imported.binding, imported);
  }

  /** Adds what an assignment gives to the names of its target; `path` leads from its value to this part of it. */
  function addValues(
    callable: CallableId,
    operation: BindOperation,
    target: Target,
    path: ValueDefinition["path"],
  ): void {
    if (target.kind === "name") {
      // `const fs = require("fs")` is an import; its assignment says nothing more.
      const imports = target.binding === null ? undefined : importing.get(target.binding);
      const isImport = imports?.some((one) => one.callable === callable && one.statement === operation.statement);
      if (!isImport) add(target.binding, { kind: "value", callable, operation, path });
    } else if (target.kind === "pattern") {
      for (const [index, element] of target.elements.entries()) {
        const step = element.rest ? "*" : (element.key ?? index);
        addValues(callable, operation, element.target, [...path, step]);
      }
    }
  }

  for (const { id, parameters, operations } of callables) {
    parameters.forEach((parameter, index) => {
      add(parameter.binding, { kind: "parameter", callable: id, parameter, index });
    });
    for (const operation of operations) {
      if (operation.kind === "define") {
        if (operation.class !== null) add(operation.binding, { kind: "class", class: operation.class });
        else if (operation.callable !== null)
          add(operation.binding, { kind: "callable", callable: operation.callable });
      } else if (operation.kind === "bind" && (operation.value || operation.form !== "declare")) {
        addValues(id, operation, operation.target, wholeValue);
      }
    }
  }
}

const wholeValue: ValueDefinition["path"] = [];
const none: readonly Definition[] = [];

function createDefinitions(module: Module, byBinding: ByBinding<Definition[]>): Definitions {
  const of = (binding: BindingId): readonly Definition[] => byBinding[binding] ?? none;
  return {
    of,
    reaching(binding, callableId, at) {
      const all = of(binding);
      const callable = module.callables[callableId];
      if (all.length <= 1 || !callable || module.bindings[binding]?.owner !== callableId) return all;
      return reachingInside(callable, all, at);
    },
    follow(next, update) {
      const kept = renumbered(byBinding, update);
      const imports = next.imports.filter(({ callable }) => isReplaced(update, callable));
      addDefinitions(kept, imports, update.after);
      return createDefinitions(next, kept);
    },
  };
}

/** What is known of the variables that an edit has not replaced, under the ids that they have now. */
export function renumbered<T>(known: ByBinding<T>, { bindings }: FunctionUpdate): ByBinding<T> {
  const result: ByBinding<T> = new Array(bindings.count).fill(undefined);
  for (const { from, to, count } of bindings.kept) {
    for (let offset = 0; offset < count; offset++) result[to + offset] = known[from + offset];
  }
  return result;
}

/** Walks back from the use to the definition that always precedes it, and adds what a loop may carry round. */
function reachingInside(callable: Callable, all: readonly Definition[], at: OperationId): readonly Definition[] {
  const use = callable.operations[at];
  if (!use) return all;
  const isLocal = (definition: Definition): definition is ValueDefinition =>
    definition.kind === "value" && definition.callable === callable.id;
  const locals = all.filter(isLocal);
  const result: Definition[] = [];
  let dominating: ValueDefinition | null = null;
  for (let index = locals.length - 1; index >= 0 && !dominating; index--) {
    const local = locals[index] as ValueDefinition;
    if (local.operation.id >= at || areExclusive(callable, local.operation.region, use.region)) continue;
    result.push(local);
    if (dominates(callable, local.operation.region, use.region)) dominating = local;
  }
  if (!dominating) result.push(...all.filter((definition) => !isLocal(definition)));
  for (const loop of enclosingLoops(callable, use.region)) {
    if (dominating && isInsideRegion(callable, dominating.operation.region, loop.id)) break;
    for (const local of locals) {
      if (local.operation.id >= at && isInsideRegion(callable, local.operation.region, loop.id)) result.push(local);
    }
  }
  return [...new Set(result)];
}

/** Whether code in `region` has always run when code in `later` runs, given that it stands before it. */
export function dominates(callable: Callable, region: RegionId, later: RegionId): boolean {
  for (const outer of enclosingRegions(callable, region)) {
    if (isInsideRegion(callable, later, outer.id)) return true;
    if (outer.kind !== "with" && outer.kind !== "try" && outer.kind !== "finally") return false;
  }
  return true;
}

/** Whether the two places are in different arms of one `if`, `match` or `switch`. */
export function areExclusive(callable: Callable, left: RegionId, right: RegionId): boolean {
  for (const region of enclosingRegions(callable, left)) {
    if (region.kind !== "branch" || isInsideRegion(callable, right, region.id)) continue;
    for (const other of enclosingRegions(callable, right)) {
      if (other.kind === "branch" && other.group === region.group && other.id !== region.id) return true;
    }
  }
  return false;
}
