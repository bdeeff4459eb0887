import { blockingRow } from "../../knowledge/blockingIndex.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { decoratorPlace } from "../../project/decorators.ts";
import { isDeferred } from "../../project/meaning.ts";
import { enclosingRegions, handlersOf, isConditionalWithin } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** A call that runs an event loop until something is done, which fails where one is running. */
export interface Reentry {
  readonly call: CallOperation;
  readonly confidence: Confidence;
  /** The dotted name of what is called; null when only the name of its method speaks for it. */
  readonly symbol: string | null;
}

/** The class that `async_to_sync(f)` makes, and the function that makes it. */
const bridges: ReadonlySet<string> = new Set(["asgiref.sync.AsyncToSync", "asgiref.sync.async_to_sync"]);

/** The calls of a callable that run an event loop, in order; those whose failure is expected are left out. */
export function reentriesOf(resolver: Resolver, callable: Callable): readonly Reentry[] {
  return resolver.remember(findReentries, callable);
}

function findReentries(resolver: Resolver, callable: Callable): readonly Reentry[] {
  return callsOf(callable).flatMap((call) => {
    const reentry = reentryOf(resolver, callable, call);
    return reentry && !expectsFailure(callable, call) ? [reentry] : [];
  });
}

/** Whether something in a synchronous function may keep the call from being reached when a loop is running. */
export function isConditional(callable: Callable, call: CallOperation): boolean {
  return isConditionalWithin(callable, call.region, 0);
}

/** Whether a function asks if a loop is running: then it knows what to do in both cases. */
export function asksForLoop({ operations }: Callable): boolean {
  return operations.some(
    (operation) =>
      operation.kind === "call" &&
      "name" in operation.callee &&
      /running|current_task|current_async_library|in_async/.test(operation.callee.name),
  );
}

function reentryOf(resolver: Resolver, callable: Callable, call: CallOperation): Reentry | null {
  if (call.isAwaited) return null;
  const callee = meaningAt(resolver, callable, call, call.callee);
  if (callee?.kind === "symbol") return certain(call, callee.name);
  if (callee?.kind === "instance" && bridges.has(callee.type))
    return { call, confidence: "certain", symbol: callee.type };
  if (callee?.kind === "result" && callee.of.kind === "symbol" && bridges.has(callee.of.name)) {
    return { call, confidence: "certain", symbol: callee.of.name };
  }
  if (callee?.kind === "callable") return decoratedBridge(resolver, call, callee.callable);
  const isOpen = callee === null || isDeferred(callee);
  const isUnknown = isOpen && call.callee.kind === "member" && call.callee.name === "run_until_complete";
  return isUnknown ? { call, confidence: "likely", symbol: null } : null;
}

function certain(call: CallOperation, symbol: string): Reentry | null {
  const isLoopMethod = symbol.startsWith("asyncio.") && /\.run_(?:until_complete|forever)$/.test(symbol);
  if (!isLoopMethod && blockingRow("python", symbol)?.group.effect !== "event-loop") return null;
  return { call, confidence: "certain", symbol };
}

/** `@async_to_sync` above a coroutine function makes calling it run a loop. */
function decoratedBridge(resolver: Resolver, call: CallOperation, id: number): Reentry | null {
  const target = resolver.module.callables[id];
  const isBridge = target?.decorators.some((decorator) => {
    const meaning = resolver.meaningOf(decorator, decoratorPlace(resolver.module, target));
    return meaning?.kind === "symbol" && bridges.has(meaning.name);
  });
  return isBridge ? { call, confidence: "certain", symbol: "asgiref.sync.async_to_sync" } : null;
}

/** `nest_asyncio` lets loops run inside each other. */
export function mayReenter({ module }: Resolver): boolean {
  return module.imports.some((imported) => imported.module.split(".")[0] === "nest_asyncio");
}

/** `with pytest.raises(RuntimeError)`, `except RuntimeError`: the program knows. */
function expectsFailure(callable: Callable, { region }: CallOperation): boolean {
  for (const outer of enclosingRegions(callable, region)) {
    if (outer.kind === "with" && outer.items.some(({ value }) => isRaisesCheck(callable, value))) return true;
    if (outer.kind !== "try") continue;
    const handlers = handlersOf(callable, outer);
    const catches = callable.operations.some(
      (one) =>
        one.kind === "evaluate" &&
        one.value.kind === "name" &&
        one.value.name === "RuntimeError" &&
        handlers.some(({ id }) => id === one.region),
    );
    if (catches) return true;
  }
  return false;
}

function isRaisesCheck(callable: Callable, value: { readonly kind: string; readonly operation?: number }): boolean {
  const call = value.operation === undefined ? undefined : callable.operations[value.operation];
  return call?.kind === "call" && "name" in call.callee && /^(?:raises|assertRaises\w*)$/.test(call.callee.name);
}
