import type { Callable } from "../model/callable.ts";
import type { Module } from "../model/module.ts";
import type { Flight } from "./handles/flight.ts";
import { createFlightFinder } from "./handles/flights.ts";
import { createResolver, type Resolver } from "./resolver.ts";

/** What the project knows of one module. Everything is computed when first asked for, and kept. */
export interface ModuleView {
  readonly module: Module;
  readonly resolver: Resolver;
  /** Work that a callable starts and waits for, in the order of the waits. */
  flightsOf(callable: Callable): readonly Flight[];
}

export function createModuleView(module: Module): ModuleView {
  const resolver = createResolver(module);
  const flights = createFlightFinder(resolver);
  return { module, resolver, flightsOf: (callable) => flights.flightsOf(callable) };
}
