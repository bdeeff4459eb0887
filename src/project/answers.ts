import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import { type FunctionUpdate, isReplaced } from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import { createResolver } from "./createResolver.ts";
import type { Flight } from "./handles/flight.ts";
import { createFlightFinder, type FlightFinder } from "./handles/flights.ts";
import type { Spawn } from "./handles/spawn.ts";
import { createSpawnFinder, type SpawnFinder } from "./handles/spawns.ts";
import { outsideFacts } from "./outsideFacts.ts";
import { isBuiltInOfInterest } from "./project.ts";
import type { Resolver } from "./resolver.ts";
import { createResolverMemory, followMemory, type ResolverMemory } from "./resolverMemory.ts";
import { isSameData } from "./sameData.ts";
import type { FileSummary } from "./summary/fileSummary.ts";
import { followSummary, summarise } from "./summary/summarise.ts";
import { createUncallables, type Uncallable, type Uncallables } from "./uncallable.ts";

/** What is found out of one module by itself, as it is asked for, and kept. */
export interface Answers {
  readonly resolver: Resolver;
  readonly flights: FlightFinder;
  readonly spawns: SpawnFinder;
  readonly uncallables: Uncallables;
  /** What other files need to know of the module. */
  summary(): FileSummary;
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
}

/** Nothing is found yet but, perhaps, the summary. */
export function createAnswers(module: Module, summary: FileSummary | null = null): Answers {
  const memory = createResolverMemory(module);
  return createKnown(module, { memory, flights: new Map(), spawns: new Map(), gives: new Map(), summary });
}

function createKnown(module: Module, known: Known): Answers {
  const resolver = createResolver(module, known.memory);
  const flights = createFlightFinder(resolver, known.flights);
  const uncallables = createUncallables(resolver, known.gives);
  const isOfInterest = (name: string) => isBuiltInOfInterest(module.language, name);
  const options = { isOfInterest, uncallables };
  let summarised = known.summary;

  function follow(update: FunctionUpdate, apply: () => Module): FollowedAnswers {
    const facts = outsideFacts(resolver, uncallables, update.before);
    const hadFlights = update.before.some((callable) => mayFly(flights, callable));
    const next = apply();
    const kept = (flights: Map<CallableId, readonly Flight[]>, memory: ResolverMemory, summary: FileSummary | null) =>
      createKnown(next, {
        memory,
        flights,
        spawns: without(known.spawns, update),
        gives: without(known.gives, update),
        summary,
      });
    const memory = followMemory(known.memory, next, update);
    const changed = kept(hadFlights ? new Map() : quietFlights(known.flights, update), memory, null);
    const isKept =
      facts !== null && isSameData(facts, outsideFacts(changed.resolver, changed.uncallables, update.after));
    if (!isKept) return { answers: createAnswers(next), isKept };
    const changedOptions = { isOfInterest, uncallables: changed.uncallables };
    const summary = summarised && followSummary(summarised, changed.resolver, changedOptions, update);
    const hasFlights = update.after.some((callable) => mayFly(changed.flights, callable));
    const followedFlights = hasFlights ? new Map() : quietFlights(known.flights, update);
    return { answers: kept(followedFlights, memory, summary), isKept };
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
    follow,
  };
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
