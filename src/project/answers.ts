import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import {
  type FunctionUpdate,
  goneCallables,
  isReplaced,
  type MovedIds,
  newCallables,
  stayingAfter,
  stayingBefore,
} from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import { createResolver } from "./createResolver.ts";
import type { Flight } from "./handles/flight.ts";
import { createFlightFinder, type FlightFinder } from "./handles/flights.ts";
import type { Spawn } from "./handles/spawn.ts";
import { createSpawnFinder, type SpawnFinder } from "./handles/spawns.ts";
import { isNoticedByName, outsideFacts } from "./outsideFacts.ts";
import { isBuiltInOfInterest } from "./project.ts";
import type { Resolver } from "./resolver.ts";
import { createResolverMemory, followMemory, type ResolverMemory } from "./resolverMemory.ts";
import { isSameData } from "./sameData.ts";
import type { FileSummary } from "./summary/fileSummary.ts";
import { followSummary, summarise } from "./summary/summarise.ts";
import { firstSummaryIds, followSummaryIds, type SummaryIds } from "./summary/summaryIds.ts";
import { createUncallables, type Uncallable, type Uncallables } from "./uncallable.ts";

/** What is found out of one module by itself, as it is asked for, and kept. */
export interface Answers {
  readonly resolver: Resolver;
  readonly flights: FlightFinder;
  readonly spawns: SpawnFinder;
  readonly uncallables: Uncallables;
  /** What other files need to know of the module. */
  summary(): FileSummary;
  /** The ids by which the summary speaks of callables and classes; null when they are those of the module. */
  readonly summaryIds: SummaryIds | null;
  /**
   * The answers after an edit. `apply` makes the module of the new text, whose parts may be those of
   * the old one. These answers must not be asked any more.
   */
  follow(update: FunctionUpdate, apply: () => Module): FollowedAnswers;
}

/** The answers after an edit. */
export interface FollowedAnswers {
  readonly answers: Answers;
  /** Nothing has another meaning but inside the functions that were edited. */
  readonly isKept: boolean;
}

/** What was found before. */
interface Known {
  readonly memory: ResolverMemory;
  readonly flights: Map<CallableId, readonly Flight[]>;
  readonly spawns: Map<CallableId, readonly Spawn[]>;
  readonly gives: Map<CallableId, Uncallable | null>;
  readonly summary: FileSummary | null;
  readonly ids: SummaryIds | null;
}

/** Nothing is found yet but, perhaps, the summary. */
export function createAnswers(
  module: Module,
  summary: FileSummary | null = null,
  ids: SummaryIds | null = null,
): Answers {
  const memory = createResolverMemory(module);
  return createKnown(module, { memory, flights: new Map(), spawns: new Map(), gives: new Map(), summary, ids });
}

function createKnown(module: Module, known: Known): Answers {
  const resolver = createResolver(module, known.memory);
  const flights = createFlightFinder(resolver, known.flights);
  const uncallables = createUncallables(resolver, known.gives);
  const isOfInterest = (name: string) => isBuiltInOfInterest(module.language, name);
  const options = { isOfInterest, uncallables, ids: known.ids };
  let summarised = known.summary;

  function follow(update: FunctionUpdate, apply: () => Module): FollowedAnswers {
    const facts = outsideFacts(resolver, uncallables, update.before, {
      told: stayingBefore(update),
      ids: known.ids,
      named: update.named,
    });
    const hadFlights = update.before.some((callable) => mayFly(flights, callable));
    const isQuiet = goneCallables(update).every((callable) => isNoticedByName(resolver, callable));
    const next = apply();
    const ids = nextIds(known.ids, module, next, update);
    const memory = followMemory(known.memory, next, update);
    const spawns = update.ids ? new Map() : without(known.spawns, update);
    const gives = movedKeys(without(known.gives, update), update.ids);
    const kept = (flights: Map<CallableId, readonly Flight[]>, summary: FileSummary | null) =>
      createKnown(next, { memory, flights, spawns, gives, summary, ids });
    const quiet = (isLoud: boolean) => (isLoud || update.ids ? new Map() : quietFlights(known.flights, update));
    const changed = kept(quiet(hadFlights), null);
    const isKept =
      isQuiet &&
      facts !== null &&
      newCallables(update).every((callable) => isNoticedByName(changed.resolver, callable)) &&
      isSameData(
        facts,
        outsideFacts(changed.resolver, changed.uncallables, update.after, {
          told: stayingAfter(update),
          ids,
          named: update.named,
        }),
      );
    if (!isKept) return { answers: createAnswers(next), isKept };
    const changedOptions = { isOfInterest, uncallables: changed.uncallables, ids };
    const summary = summarised && followSummary(summarised, changed.resolver, changedOptions, update);
    const hasFlights = update.after.some((callable) => mayFly(changed.flights, callable));
    return { answers: kept(quiet(hasFlights), summary), isKept };
  }

  return {
    resolver,
    flights,
    spawns: createSpawnFinder(resolver, known.spawns),
    uncallables,
    summary() {
      summarised ??= summarise(resolver, options);
      return summarised;
    },
    summaryIds: known.ids,
    follow,
  };
}

/** The ids of the summary after an edit. */
function nextIds(known: SummaryIds | null, module: Module, next: Module, update: FunctionUpdate): SummaryIds | null {
  if (!update.ids) return known;
  const first = known ?? firstSummaryIds(module.callables.length, module.classes.length);
  return followSummaryIds(first, update.ids, { callables: next.callables.length, classes: next.classes.length });
}

function movedKeys<T>(known: Map<CallableId, T>, ids: MovedIds | null): Map<CallableId, T> {
  if (!ids) return known;
  const result = new Map<CallableId, T>();
  for (const [id, value] of known) {
    const now = ids.callables[id];
    if (now !== undefined) result.set(now, value);
  }
  return result;
}

function without<T>(known: Map<CallableId, T>, update: FunctionUpdate): Map<CallableId, T> {
  for (const { id } of update.before) known.delete(id);
  return known;
}

/** Whether something in flight, or a promise of such, shows to those who call a function. */
function mayFly(finder: FlightFinder, callable: Callable): boolean {
  if (callable.kind === "module" || callable.kind === "class") return false;
  if (finder.flightsOf(callable).length > 0) return true;
  return callable.operations.some((operation) => operation.kind === "call" && operation.isNew);
}

/** Whoever starts and waits for nothing does not either when a function that does neither is edited. */
function quietFlights(
  known: Map<CallableId, readonly Flight[]>,
  update: FunctionUpdate,
): Map<CallableId, readonly Flight[]> {
  const result = new Map<CallableId, readonly Flight[]>();
  for (const [id, flights] of known) if (flights.length === 0 && !isReplaced(update, id)) result.set(id, flights);
  return result;
}
