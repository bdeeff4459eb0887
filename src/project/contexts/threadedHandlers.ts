import { findRow } from "../../knowledge/libraryTypes.ts";
import { type PlacementRow, pythonPlacements } from "../../knowledge/python/eventLoop.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Resolver } from "../resolver.ts";
import { argumentOf, calledSymbol, callsOf, meaningAt } from "./calls.ts";
import { decoratorName } from "./pythonEventLoop.ts";

/** Rows of frameworks that run a plain function in a thread and an asynchronous one on the loop. */
const rows: Readonly<Record<PlacementRow["kind"], Readonly<Record<string, PlacementRow>>>> = {
  decorator: rowsOf("decorator"),
  "base-class": rowsOf("base-class"),
  argument: rowsOf("argument"),
};

/** The functions of a Python module that a framework calls, and would run in a thread if they were plain ones; in order. */
export function threadedHandlers(resolver: Resolver): Callable[] {
  const found = new Set<number>();
  for (const callable of resolver.module.callables) {
    for (const id of resolver.remember(handlersBy, callable)) found.add(id);
  }
  return resolver.module.callables.filter(({ id }) => found.has(id));
}

/** The handlers that a callable, by itself or by what it does, tells to be such. */
function handlersBy(resolver: Resolver, callable: Callable): readonly number[] {
  const found: number[] = [];
  if (isDecorated(resolver, callable) || isMethodOfHandler(resolver, callable)) found.push(callable.id);
  for (const call of callsOf(callable)) {
    const given = functionGiven(resolver, callable, call);
    if (given !== null) found.push(given);
  }
  return found;
}

function rowsOf(kind: PlacementRow["kind"]): Record<string, PlacementRow> {
  const threaded = pythonPlacements.filter((row) => row.kind === kind && row.sync === "thread-pool");
  return Object.fromEntries(threaded.filter((row) => row.async === "event-loop").map((row) => [row.name, row]));
}

/** Other decorators may change what the framework sees, so there must be none. */
function isDecorated(resolver: Resolver, callable: Callable): boolean {
  if (callable.kind === "module" || callable.kind === "class" || callable.decorators.length === 0) return false;
  return callable.decorators.every((decorator) => {
    const name = decoratorName(resolver, callable, decorator);
    return name !== null && findRow(resolver.table, rows.decorator, name) !== null;
  });
}

function isMethodOfHandler(resolver: Resolver, { class: owner, kind, name }: Callable): boolean {
  if (owner === null || kind !== "method") return false;
  return resolver.classes.libraryBasesOf(owner).some((base) => {
    const row = Object.hasOwn(rows["base-class"], base) ? rows["base-class"][base] : undefined;
    return row?.methods?.includes(name) ?? false;
  });
}

function functionGiven(resolver: Resolver, callable: Callable, call: CallOperation): number | null {
  const name = calledSymbol(resolver, callable, call);
  const row = name === null ? null : findRow(resolver.table, rows.argument, name);
  if (!row?.callable) return null;
  const given = argumentOf(call, row.callable.keyword ?? "", row.callable.position);
  const meaning = given && meaningAt(resolver, callable, call, given.value);
  const target = meaning?.kind === "callable" ? resolver.module.callables[meaning.callable] : undefined;
  return target && target.decorators.length === 0 ? target.id : null;
}
