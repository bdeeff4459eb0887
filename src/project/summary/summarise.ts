import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, OperationId } from "../../model/expression.ts";
import { type FunctionUpdate, isReplaced } from "../../model/functionUpdate.ts";
import type { Class, Module } from "../../model/module.ts";
import { createRepetitions } from "../effects/cost/loops.ts";
import { ownCost } from "../effects/cost/ownCost.ts";
import { createSiteRepetitions } from "../effects/cost/siteRepetition.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";
import { createUncallables, type Uncallables } from "../uncallable.ts";
import { callSites, type SiteOptions } from "./callSites.ts";
import type { CallableSummary, ClassSummary, FileSummary } from "./fileSummary.ts";
import { lazyRegions } from "./lazyRegions.ts";
import { createLiteralReader } from "./literals.ts";
import { movedCallable } from "./movedSummary.ts";

/** Puts down what other files need to know of a module. `isOfInterest` tells which built-in calls matter. */
export function summarise(resolver: Resolver, isOfInterest: (name: string) => boolean): FileSummary {
  const { module } = resolver;
  return {
    language: module.language,
    exports: exportsOf(resolver),
    starExports: module.language === "python" ? starImports(module) : starReexports(module),
    callables: summariseCallables(resolver, isOfInterest, module.callables),
    classes: module.classes.map((one) => summariseClass(resolver, one)),
  };
}

/** The summary after an edit inside one function that concerns nobody outside of it, where `summary` was right before. */
export function followSummary(
  summary: FileSummary,
  resolver: Resolver,
  isOfInterest: (name: string) => boolean,
  update: FunctionUpdate,
): FileSummary {
  const { callables } = resolver.module;
  const { from, by } = update.moved;
  const first = update.after[0]?.id ?? 0;
  const replaced = summariseCallables(resolver, isOfInterest, update.after);
  return {
    ...summary,
    callables: summary.callables.map((known, id) => {
      if (isReplaced(update, id)) return replaced[id - first] ?? known;
      // The module has moved already.
      const isBefore = (callables[id]?.end ?? 0) < from + Math.min(by, 0);
      return isBefore || by === 0 ? known : movedCallable(known, update.moved);
    }),
  };
}

function exportsOf(resolver: Resolver): Record<string, Meaning> {
  const { module } = resolver;
  const result: Record<string, Meaning> = {};
  const add = (name: string, meaning: Meaning | null) => {
    if (meaning && !Object.hasOwn(result, name)) result[name] = meaning;
  };
  if (module.language === "python") {
    for (const { id, name, owner } of module.bindings) if (owner === 0) add(name, resolver.bindingMeaning(id));
    return result;
  }
  for (const exported of module.exports) {
    if (exported.name === "*") continue;
    if (exported.module !== null) {
      const from = exported.module;
      const name = exported.imported === "*" ? from : `${from}.${exported.imported ?? exported.name}`;
      add(exported.name, { kind: "symbol", name, module: from });
    } else if (exported.binding !== null) {
      add(exported.name, resolver.bindingMeaning(exported.binding));
    } else if (exported.value) {
      add(exported.name, resolver.meaningOf(exported.value, { callable: 0, at: lastOperation(module) }));
    }
  }
  return result;
}

function lastOperation(module: Module): number {
  return Math.max(0, (module.callables[0]?.operations.length ?? 1) - 1);
}

function starImports(module: Module): string[] {
  return module.imports.flatMap((one) => (one.name === "*" && one.binding === null ? [one.module] : []));
}

function starReexports(module: Module): string[] {
  return module.exports.flatMap(({ name, module: from }) => (name === "*" && from !== null ? [from] : []));
}

function summariseCallables(
  resolver: Resolver,
  isOfInterest: (name: string) => boolean,
  wanted: readonly Callable[],
): CallableSummary[] {
  const { callables } = resolver.module;
  /** The operations of outer callables at which callables are defined; names of their headers are read there. */
  const definedAt = new Map<CallableId, OperationId>();
  for (const { operations } of callables) {
    for (const one of operations) {
      if (one.kind === "define" && one.callable !== null) definedAt.set(one.callable, one.id);
    }
  }
  const options = { isOfInterest, literalsOf: createLiteralReader(resolver) };
  const uncallables = createUncallables(resolver);
  return wanted.map((callable) => {
    const at = definedAt.get(callable.id) ?? 0;
    return summariseCallable(resolver, callable, at, options, uncallables);
  });
}

function summariseCallable(
  resolver: Resolver,
  callable: Callable,
  definedAt: OperationId,
  options: SiteOptions,
  uncallables: Uncallables,
): CallableSummary {
  const { module } = resolver;
  const owner = callable.class === null ? undefined : module.classes[callable.class];
  const place = { callable: callable.parent ?? 0, at: definedAt };
  const repetitions = createRepetitions(resolver, callable);
  const lazy = lazyRegions(resolver, callable);
  const cost = ownCost(resolver, callable, repetitions, lazy);
  return {
    name: owner && callable.kind !== "class" ? `${owner.name}.${callable.name}` : callable.name,
    kind: callable.kind,
    isAsync: callable.isAsync,
    isGenerator: callable.isGenerator,
    decorators: callable.decorators.map((decorator) =>
      resolver.meaningOf(calleeOf(module, callable, decorator), place),
    ),
    parent: callable.parent,
    class: callable.class,
    returns: resolver.returnMeaning(callable.id),
    gives: uncallables.ofFunction(callable.id),
    sites: callSites(resolver, callable, lazy, createSiteRepetitions(resolver, callable, repetitions), options),
    ...(cost ? { cost } : {}),
  };
}

/** `@retry(times=3)` is known by what it calls. */
function calleeOf(module: Module, callable: Callable, decorator: Callable["decorators"][number]) {
  if (decorator.kind !== "call") return decorator;
  const operation = module.callables[callable.parent ?? 0]?.operations[decorator.operation];
  return operation?.kind === "call" ? (operation as CallOperation).callee : decorator;
}

function summariseClass(resolver: Resolver, one: Class): ClassSummary {
  const fields: Record<string, Meaning> = {};
  for (const name of resolver.classes.fieldsOf(one.id)) {
    const meaning = resolver.classes.memberOf(one.id, name);
    if (meaning) fields[name] = meaning;
  }
  return {
    name: one.name,
    bases: resolver.classes.basesOf(one.id),
    methods: Object.fromEntries(one.methods.map(({ name, callable }) => [name, callable])),
    fields,
  };
}
