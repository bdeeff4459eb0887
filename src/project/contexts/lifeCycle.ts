import type { BlockingEffect } from "../../knowledge/blockingCalls.ts";
import type { Callable, Operation, Region } from "../../model/callable.ts";
import { callOf } from "../expressions.ts";
import { enclosingRegions } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { calledSymbol, callsOf } from "./calls.ts";
import { type Use, usesOf } from "./uses.ts";

/** Functions that run an event loop until a coroutine is done. Sources: docs.python.org (asyncio), anyio and trio documentation. */
const runners: ReadonlySet<string> = new Set([
  "asyncio.run",
  "asyncio.AbstractEventLoop.run_until_complete",
  "uvloop.run",
  "anyio.run",
  "trio.run",
]);

/** Methods with which an object comes to its end, by the names that protocols and frameworks give them. */
const closers = /^(?:__aexit__|a?close|stop|shutdown|cleanup|teardown|asyncTearDown)$/;

/** What frameworks call at the end of a program, a function or a method. */
const endings = /^on_(?:shutdown|cleanup)$/;

/**
 * Whether control comes to an operation of a coroutine before anything else can run on its event loop: in the coroutine with
 * which the loop begins, before its first `await`.
 */
export function isBeforeOthers(resolver: Resolver, callable: Callable, operation: Operation): boolean {
  return callable.isAsync && !callable.isGenerator && isBeforeAwait(callable, operation) && isEntry(resolver, callable);
}

/** Whether an operation of a coroutine runs when something ends: in a method that closes, or after an error. */
export function isAtTheEnd(callable: Callable, { region }: Operation, effect: BlockingEffect): boolean {
  if (!callable.isAsync) return false;
  // Who sleeps after an error tries again.
  const isHandled = effect !== "sleep" && enclosingRegions(callable, region).some(({ kind }) => kind === "handler");
  return isHandled || endings.test(callable.name) || (callable.kind === "method" && closers.test(callable.name));
}

function isBeforeAwait(callable: Callable, { id, region }: Operation): boolean {
  const loops = new Set<Region>(enclosingRegions(callable, region).filter((one) => one.kind === "loop"));
  return callable.operations.every((one) => {
    if (one.kind !== "await") return true;
    return one.id > id && !enclosingRegions(callable, one.region).some((around) => loops.has(around));
  });
}

/** Whether nobody does anything with a coroutine function but run an event loop until it is done. */
function isEntry(resolver: Resolver, callable: Callable): boolean {
  const uses = usesOfFunction(resolver, callable);
  return uses.length > 0 && uses.every((use) => isRun(resolver, use));
}

function isRun(resolver: Resolver, { callable, operation, expression }: Use): boolean {
  if (operation?.kind !== "call" || callable.isAsync) return false;
  const isMade = operation.callee === expression;
  return callsOf(callable).some((call) => {
    const given = call.arguments[0]?.value;
    const isGiven = isMade ? callOf(callable, given) === operation : given === expression;
    return isGiven && runners.has(calledSymbol(resolver, callable, call) ?? "");
  });
}

function usesOfFunction({ module }: Resolver, { id, parent }: Callable): readonly Use[] {
  for (const one of module.callables[parent ?? 0]?.operations ?? []) {
    if (one.kind !== "define" || one.callable !== id || one.binding === null) continue;
    return usesOf(module, { kind: "variable", binding: one.binding });
  }
  return [];
}
