import type { ConcurrencyTable } from "../knowledge/concurrencyTable.ts";
import { findRow } from "../knowledge/libraryTypes.ts";
import { pythonOffloads } from "../knowledge/python/offload.ts";
import type { OffloadRow } from "../knowledge/python/offloads/offloadRow.ts";
import type { CallOperation } from "../model/callable.ts";
import type { Expression } from "../model/expression.ts";

const awaited: Readonly<Record<string, OffloadRow>> = Object.fromEntries(
  pythonOffloads.filter(({ isAwaited, isWrapper }) => isAwaited && !isWrapper).map((row) => [row.name, row]),
);

/**
 * The function whose result awaiting a call gives: `f` of `await asyncio.to_thread(f, …)`. `name` is the dotted name of
 * what is called. Null for any other call.
 */
export function awaitedFunction(table: ConcurrencyTable, name: string, call: CallOperation): Expression | null {
  if (table.language !== "python") return null;
  const row = findRow(table, awaited, name);
  if (!row) return null;
  const { position, keyword } = row.callable;
  const given =
    call.arguments.find((argument) => argument.name !== null && argument.name === keyword) ??
    (position === null ? undefined : call.arguments.filter((argument) => argument.name === null)[position]);
  const isPlain = given && !call.arguments.slice(0, call.arguments.indexOf(given) + 1).some(({ spread }) => spread);
  return isPlain ? given.value : null;
}
