import type { Callable } from "../../model/callable.ts";
import type { CallableId, OperationId } from "../../model/expression.ts";
import { type FunctionUpdate, isReplaced } from "../../model/functionUpdate.ts";
import type { Class, Module } from "../../model/module.ts";
import { decoratorCallee } from "../decorators.ts";
import { createRepetitions } from "../effects/cost/loops.ts";
import { ownCost } from "../effects/cost/ownCost.ts";
import { createSiteRepetitions } from "../effects/cost/siteRepetition.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";
import { isSameData } from "../sameData.ts";
import type { Uncallables } from "../uncallable.ts";
import { callSites } from "./callSites.ts";
import { eventLoopAnswer } from "./eventLoopAnswer.ts";
import { createEventLoopReach } from "./eventLoopReach.ts";
import type { CallableSummary, ClassSummary, FileSummary } from "./fileSummary.ts";
import { lazyRegions } from "./lazyRegions.ts";
import { createLiteralReader } from "./literals.ts";
import { fieldsLeftEmpty } from "./ownCollections.ts";
import { relativeCost, stretchedCallable } from "./relativePlaces.ts";
import type { SiteOptions } from "./siteDraft.ts";
import { callableIn, meaningIn, type SummaryIds } from "./summaryIds.ts";
import { tableOf } from "./table.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** What is the same for all callables of a module. */
export interface SummaryOptions {
  /** Tells which built-in calls matter. */
  readonly isOfInterest: SiteOptions["isOfInterest"];
  readonly uncallables: Uncallables;
  /** The ids of the summary; null when they are those of the module. */
  readonly ids: SummaryIds | null;
}

/** Puts down what other files need to know of a module. */
export function summarise(resolver: Resolver, options: SummaryOptions): FileSummary {
  const { module } = resolver;
  const { ids } = options;
  const callables = summariseCallables(resolver, options, module.callables);
  return {
    language: module.language,
    ...outsideOf(resolver, ids),
    callables: ids ? byId(callables, ids.callables, ids.counts.callables, goneCallable) : callables,
    starts: startsOf(module, ids),
  };
}

/** What stands under an id that nobody has any more. */
const goneCallable: CallableSummary = {
  name: "",
  kind: "lambda",
  isAsync: false,
  isGenerator: false,
  decorators: [],
  parent: null,
  class: null,
  returns: null,
  gives: null,
  sites: [],
};
const goneClass: ClassSummary = { name: "", bases: [], methods: {}, fields: {} };

/** The parts of a module under their ids, with gaps where something is gone. */
function byId<T>(parts: readonly T[], ids: readonly number[], count: number, gap: T): T[] {
  const result = new Array<T>(count).fill(gap);
  for (const [index, part] of parts.entries()) result[ids[index] ?? index] = part;
  return result;
}

/** What the code outside of functions tells. */
function outsideOf(
  resolver: Resolver,
  ids: SummaryIds | null,
): Pick<FileSummary, "exports" | "starExports" | "classes"> {
  const { module } = resolver;
  const classes = module.classes.map((one) => summariseClass(resolver, one, ids));
  return {
    exports: exportsOf(resolver, ids),
    starExports: module.language === "python" ? starImports(module) : starReexports(module),
    classes: ids ? byId(classes, ids.classes, ids.counts.classes, goneClass) : classes,
  };
}

/** The summary after an edit that concerns nobody but the callables that it replaces, where `summary` was right before. */
export function followSummary(
  summary: FileSummary,
  resolver: Resolver,
  options: SummaryOptions,
  update: FunctionUpdate,
): FileSummary {
  const { callables } = resolver.module;
  const { ids } = options;
  const { from, by } = update.moved;
  const summarised = summariseCallables(resolver, options, update.after);
  const next = callables.map((callable, index) => {
    const id = ids?.callables[index] ?? index;
    const known = summary.callables[id];
    return known && !isReplaced(update, index) ? stretched(known, callable, summary.starts[id] ?? 0) : goneCallable;
  });
  for (const [index, { id }] of update.after.entries()) {
    const known = summary.callables[ids?.callables[id] ?? id];
    next[id] = sameOr(known, summarised[index] as CallableSummary);
  }
  return {
    ...summary,
    ...(update.isOutside ? outsideOf(resolver, ids) : null),
    callables: ids ? byId(next, ids.callables, ids.counts.callables, goneCallable) : next,
    starts: startsOf(resolver.module, ids),
  };

  /** The module has moved already. What begins behind the edit has moved as a whole. */
  function stretched(known: CallableSummary, { start, end }: Callable, before: number): CallableSummary {
    const isAround = by !== 0 && before === start && end >= from + Math.min(by, 0);
    return isAround ? stretchedCallable(known, before, update.moved) : known;
  }
}

/** What is the same as before stays the same object, so that nobody has to look into it. */
function sameOr(known: CallableSummary | undefined, next: CallableSummary): CallableSummary {
  return known && isSameData(known, next) ? known : next;
}

function startsOf({ callables }: Module, ids: SummaryIds | null): number[] {
  const starts = callables.map(({ start }) => start);
  return ids ? byId(starts, ids.callables, ids.counts.callables, 0) : starts;
}

function exportsOf(resolver: Resolver, ids: SummaryIds | null): Record<string, Meaning> {
  const { module } = resolver;
  const result = tableOf<Meaning>();
  const add = (name: string, meaning: Meaning | null) => {
    if (meaning && !(name in result)) result[name] = meaningIn(ids, meaning);
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
  { isOfInterest, uncallables, ids }: SummaryOptions,
  wanted: readonly Callable[],
): CallableSummary[] {
  const options = { isOfInterest, literalsOf: createLiteralReader(resolver) };
  const decoratorsOf = createDecoratorReader(resolver);
  return wanted.map((callable) => {
    const { name, kind, isAsync, isGenerator, parent, id } = callable;
    const owner = callable.class === null ? undefined : resolver.module.classes[callable.class];
    const repetitions = createRepetitions(resolver, callable);
    const lazy = lazyRegions(resolver, callable);
    const reach = createEventLoopReach(resolver, callable);
    const cost = ownCost(resolver, callable, repetitions, lazy);
    const summary: Draft<CallableSummary> = {
      name: owner && kind !== "class" ? `${owner.name}.${name}` : name,
      kind,
      isAsync,
      isGenerator,
      decorators: decoratorsOf(callable),
      parent,
      class: callable.class,
      returns: resolver.returnMeaning(id),
      gives: uncallables.ofFunction(id),
      sites: callSites(resolver, callable, lazy, createSiteRepetitions(resolver, callable, repetitions), {
        ...options,
        reach,
      }),
    };
    const answer = eventLoopAnswer(resolver, callable, reach);
    if (answer !== null) summary.onEventLoop = answer;
    const leavesEmpty = fieldsLeftEmpty(resolver, callable);
    if (leavesEmpty.length > 0) summary.leavesEmpty = leavesEmpty;
    if (cost) summary.cost = relativeCost(cost, callable.start);
    return ids ? callableIn(ids, summary) : summary;
  });
}

const noDecorators: CallableSummary["decorators"] = [];

/** Reads what the decorators of callables mean. */
function createDecoratorReader(resolver: Resolver): (callable: Callable) => CallableSummary["decorators"] {
  const { module } = resolver;
  let definedAt: ReadonlyMap<CallableId, OperationId> | null = null;
  return (callable) => {
    if (callable.decorators.length === 0) return noDecorators;
    definedAt ??= definitionsIn(module);
    const place = { callable: callable.parent ?? 0, at: definedAt.get(callable.id) ?? 0 };
    return callable.decorators.map((decorator) =>
      resolver.meaningOf(decoratorCallee(module, callable, decorator), place),
    );
  };
}

/** The operations of outer callables at which callables are defined; names of their headers are read there. */
function definitionsIn({ callables }: Module): Map<CallableId, OperationId> {
  const result = new Map<CallableId, OperationId>();
  for (const { operations } of callables) {
    for (const one of operations) {
      if (one.kind === "define" && one.callable !== null) result.set(one.callable, one.id);
    }
  }
  return result;
}

function summariseClass(resolver: Resolver, one: Class, ids: SummaryIds | null): ClassSummary {
  const fields = tableOf<Meaning>();
  for (const name of resolver.classes.fieldsOf(one.id)) {
    const meaning = resolver.classes.memberOf(one.id, name);
    if (meaning) fields[name] = meaningIn(ids, meaning);
  }
  const methods = tableOf<CallableId>();
  for (const { name, callable } of one.methods) methods[name] = ids?.callables[callable] ?? callable;
  const bases = resolver.classes.basesOf(one.id).map((base) => meaningIn(ids, base));
  return { name: one.name, bases, methods, fields };
}
