import { findRow, libraryAncestors } from "../../knowledge/libraryTypes.ts";
import { type PlacementRow, pythonPlacements } from "../../knowledge/python/eventLoop.ts";
import { pythonOffloads } from "../../knowledge/python/offload.ts";
import type { OffloadRow } from "../../knowledge/python/offloads/offloadRow.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import { decoratorCallee, decoratorPlace } from "../decorators.ts";
import type { Resolver } from "../resolver.ts";
import { calledSymbol, callsOf } from "./calls.ts";

const decorators = new Map(rowsOf("decorator"));
const baseClasses = new Map(rowsOf("base-class"));
const entering: Readonly<Record<string, OffloadRow>> = Object.fromEntries(
  pythonOffloads.filter(({ runsOn, isWrapper }) => runsOn === "event-loop" && !isWrapper).map((row) => [row.name, row]),
);

/** The plain functions of a Python module that an event loop calls: `@callback`, `loop.call_soon(f)`, handlers of some servers. */
export function functionsOnLoop(resolver: Resolver): ReadonlySet<CallableId> {
  const result = new Set<CallableId>();
  for (const callable of resolver.module.callables) {
    for (const id of resolver.remember(placedBy, callable)) result.add(id);
  }
  return result;
}

/** The functions that a callable, by itself or by what it does, tells to be on a loop. */
function placedBy(resolver: Resolver, callable: Callable): readonly CallableId[] {
  const result: CallableId[] = [];
  if (isPlacedOnLoop(resolver, callable)) result.push(callable.id);
  for (const call of callsOf(callable)) {
    if (call.arguments.length === 0) continue;
    const handed = handedToLoop(resolver, callable, call);
    if (handed !== null) result.push(handed);
  }
  return result;
}

function rowsOf(kind: PlacementRow["kind"]): [string, PlacementRow][] {
  return pythonPlacements.flatMap((row) => (row.kind === kind ? [[row.name, row]] : []));
}

function isPlacedOnLoop(resolver: Resolver, callable: Callable): boolean {
  if (callable.isAsync || callable.kind === "module" || callable.kind === "class") return false;
  const byDecorator = callable.decorators.flatMap((decorator) => {
    const name = decoratorName(resolver, callable, decorator);
    const row = name === null ? undefined : decorators.get(name);
    return row ? [row] : [];
  });
  if (byDecorator.length > 0) return byDecorator.every(({ sync, threadedBy }) => sync === "event-loop" && !threadedBy);
  if (callable.class === null || callable.kind !== "method") return false;
  const bases = resolver.classes.libraryBasesOf(callable.class);
  return bases
    .flatMap((base) => libraryAncestors(resolver.table, base))
    .some((base) => {
      const row = baseClasses.get(base);
      return row?.sync === "event-loop" && (row.methods?.includes(callable.name) ?? false);
    });
}

/** The dotted name of a decorator, called or not; null for one that nobody knows. */
export function decoratorName(resolver: Resolver, callable: Callable, decorator: Expression): string | null {
  const named = decoratorCallee(resolver.module, callable, decorator);
  const meaning = resolver.meaningOf(named, decoratorPlace(resolver.module, callable));
  return meaning?.kind === "symbol" ? meaning.name : null;
}

/** The function of this module that a call gives to an event loop, or null. */
function handedToLoop(resolver: Resolver, callable: Callable, call: CallOperation): CallableId | null {
  const place = { callable: callable.id, at: call.id };
  const name = calledSymbol(resolver, callable, call);
  const row = name === null ? null : findRow(resolver.table, entering, name);
  if (!row) return null;
  const { position, keyword } = row.callable;
  const given =
    call.arguments.find(({ name }) => name !== null && name === keyword) ??
    (position === null ? undefined : call.arguments.filter(({ name }) => name === null)[position]);
  const meaning = given && !given.spread ? resolver.meaningOf(given.value, place) : null;
  return meaning?.kind === "callable" ? meaning.callable : null;
}
