import { ecmascriptOffloads, type OffloadRow } from "../../knowledge/ecmascript/offload.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { Argument } from "../../model/expression.ts";
import type { Place, Resolver } from "../resolver.ts";

const rows: ReadonlyMap<string, OffloadRow> = new Map(
  ecmascriptOffloads.flatMap((row) => (row.passes === "function" && row.runsOn === "here" ? [[row.name, row]] : [])),
);

/** The arguments that a call runs before it returns, if they are functions: `names.map(load)`, `new Promise(executor)`. */
export function callbacksRunHere(resolver: Resolver, call: CallOperation, place: Place): readonly Argument[] {
  if (resolver.module.language !== "ecmascript" || call.arguments.length === 0) return [];
  const { callee } = call;
  const method = callee.kind === "member" ? rows.get(`*.${callee.name}`) : undefined;
  if (!method && callee.kind === "member" && callee.object.kind !== "name") return [];
  const meaning = resolver.meaningOf(callee, place);
  const own = meaning?.kind === "symbol" ? rows.get(meaning.name) : undefined;
  const row = own ?? (meaning?.kind === "callable" ? undefined : method);
  if (!row) return [];
  return row.argument === null ? call.arguments : call.arguments.slice(row.argument, row.argument + 1);
}
