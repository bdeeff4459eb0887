import type { HandlerContext } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { type HandlerContexts, handlerContexts } from "./ecmascriptHandlers.ts";
import type { EventLoopContext, EventLoopContexts } from "./eventLoopContext.ts";
import { functionsElsewhere, functionsRunInPlace } from "./functionPlaces.ts";
import { programRole } from "./programRole.ts";
import { startUpFunctions } from "./startUp.ts";
import { isTestFile } from "./testFiles.ts";

/**
 * Where the functions of an ECMAScript module run: what serves people and requests must not wait; what builds, migrates
 * or runs as a command may. `path` is that of the file inside the workspace, with `/`.
 */
export function ecmascriptContexts(resolver: Resolver, path: string): EventLoopContexts {
  const role = programRole(resolver, path);
  if (role !== null && role !== "test") return () => null;
  const isTest = role === "test" || isTestFile(path);
  const { callables } = resolver.module;
  let places: Places | null = null;

  function contextOf(callable: Callable): EventLoopContext | null {
    places ??= placesOf(resolver, path);
    if (places.elsewhere.has(callable.id)) return null;
    const outer = callable.parent === null ? undefined : callables[callable.parent];
    const handled = places.handlers.get(callable.id);
    if (handled === "build") return null;
    if (isElsewhere(places, outer)) return null;
    if (handled) return { confidence: isCertain(handled, outer) ? "certain" : "likely", handler: handled, isTest };
    if (callable.isAsync) return places.startUp.has(callable.id) ? null : { confidence: "likely", isTest };
    const around = outer && places.inPlace.has(callable.id) ? contextOf(outer) : null;
    return around && { ...around, isInPlace: true };
  }

  /** A function inside one that a worker runs is the worker's too. */
  function isElsewhere({ elsewhere }: Places, callable: Callable | undefined): boolean {
    for (let current = callable; current; current = callables[current.parent ?? -1]) {
      if (elsewhere.has(current.id)) return true;
    }
    return false;
  }

  /** Emitters also serve commands, which have nothing else to do meanwhile; those that a handler listens to serve what it serves. */
  function isCertain(handler: HandlerContext, outer: Callable | undefined): boolean {
    if (handler !== "event") return true;
    return outer !== undefined && contextOf(outer)?.confidence === "certain";
  }

  return contextOf;
}

interface Places {
  readonly handlers: HandlerContexts;
  readonly elsewhere: ReadonlySet<CallableId>;
  readonly inPlace: ReadonlySet<CallableId>;
  readonly startUp: ReadonlySet<CallableId>;
}

function placesOf(resolver: Resolver, path: string): Places {
  return {
    handlers: handlerContexts(resolver, path),
    elsewhere: functionsElsewhere(resolver),
    inPlace: functionsRunInPlace(resolver),
    startUp: startUpFunctions(resolver),
  };
}
