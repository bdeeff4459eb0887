import { ecmascriptOffloads } from "../../knowledge/ecmascript/offload.ts";
import { indexRows } from "../../knowledge/rowIndex.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import type { Place, Resolver } from "../resolver.ts";
import { callbacksRunHere } from "../summary/synchronousCallbacks.ts";

/** Rows for functions that run in another thread, or in another program. */
const awayRows = indexRows(
  ecmascriptOffloads.filter(
    ({ runsOn, passes }) => (runsOn === "worker" || runsOn === "elsewhere") && passes !== "module",
  ),
);

/** The functions of a module that are handed to another thread, or to another program such as the page that a test drives. */
export function functionsElsewhere(resolver: Resolver): ReadonlySet<CallableId> {
  return new Set(resolver.module.callables.flatMap((callable) => resolver.remember(sentElsewhere, callable)));
}

function sentElsewhere(resolver: Resolver, { id, operations }: Callable): readonly CallableId[] {
  const result: CallableId[] = [];
  for (const operation of operations) {
    if (operation.kind !== "call") continue;
    const place = { callable: id, at: operation.id };
    for (const value of handedAway(resolver, operation, place)) {
      const meaning = resolver.meaningOf(value, place);
      if (meaning?.kind === "callable") result.push(meaning.callable);
    }
  }
  return result;
}

const none: readonly never[] = [];

function handedAway(resolver: Resolver, call: CallOperation, place: Place): readonly Expression[] {
  const callee = resolver.meaningOf(call.callee, place);
  const own = callee?.kind === "symbol" ? awayRows.byName.get(callee.name) : undefined;
  const method = call.callee.kind === "member" ? awayRows.byMethod.get(call.callee.name) : undefined;
  const rows = own ?? method;
  if (!rows) return none;
  return rows.flatMap(({ argument, property, passes }) => {
    const given = argument === null ? call.arguments : call.arguments.slice(argument, argument + 1);
    return given.flatMap(({ value }) => {
      if (passes === "function" && property === undefined) return [value];
      if (value.kind !== "collection") return [];
      return value.elements.flatMap(({ key, value: member }) =>
        passes === "methods" || (key?.kind === "literal" && key.value === property) ? [member] : [],
      );
    });
  });
}

/** The functions that stand where they are called: `names.map((name) => …)`, `(() => …)()`. They run where the code around them runs. */
export function functionsRunInPlace(resolver: Resolver): ReadonlySet<CallableId> {
  return new Set(resolver.module.callables.flatMap((callable) => resolver.remember(runInPlace, callable)));
}

function runInPlace(resolver: Resolver, { id, operations }: Callable): readonly CallableId[] {
  const result: CallableId[] = [];
  for (const operation of operations) {
    if (operation.kind !== "call") continue;
    if (operation.callee.kind === "callable") result.push(operation.callee.callable);
    for (const { value } of callbacksRunHere(resolver, operation, { callable: id, at: operation.id })) {
      if (value.kind === "callable") result.push(value.callable);
    }
  }
  return result;
}
