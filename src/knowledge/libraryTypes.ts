import { getOrCreate } from "../model/getOrCreate.ts";
import type { Language } from "../model/module.ts";
import type { TypeRows } from "./blockingCalls.ts";
import type { ConcurrencyTable, HandleType } from "./concurrencyTable.ts";
import { ecmascriptConcurrency } from "./ecmascript/concurrency.ts";
import { ecmascriptTypeRows } from "./ecmascript/types/typeRows.ts";
import { pythonConcurrency } from "./python/concurrency.ts";
import { pythonTypeRows } from "./python/types/typeRows.ts";
import { lastPart } from "./words.ts";

const tables: Readonly<Record<Language, ConcurrencyTable>> = {
  python: withTypes(pythonConcurrency, pythonTypeRows),
  ecmascript: withTypes(ecmascriptConcurrency, ecmascriptTypeRows),
};

/** The rows on handles go before the rows on types of the same name, because they say more. */
function withTypes(table: ConcurrencyTable, types: TypeRows): ConcurrencyTable {
  return {
    ...table,
    aliases: { ...types.aliases, ...table.aliases },
    bases: { ...types.bases, ...table.bases },
    returns: { ...types.returns, ...table.returns },
    awaits: { ...types.awaits, ...table.awaits },
    attributes: { ...types.attributes, ...table.attributes },
  };
}

/** The table of one language. */
export function concurrencyTable(language: Language): ConcurrencyTable {
  return tables[language];
}

/** A class and the library classes above it, nearest first. Cycles in the table end the walk. */
export function libraryAncestors(table: ConcurrencyTable, name: string): string[] {
  const result: string[] = [];
  for (let current: string | undefined = name; current && !result.includes(current); current = table.bases[current]) {
    result.push(current);
  }
  return result;
}

/** Looks `Class.member` up along the class's ancestors, and gives the row's own name, or null. */
export function findMember<T>(
  table: ConcurrencyTable,
  rows: Readonly<Record<string, T>>,
  type: string,
  member: string,
): { readonly name: string; readonly row: T } | null {
  if (!membersOf(rows).has(member)) return null;
  return inheritedRow(table, rows, type, member);
}

function inheritedRow<T>(
  table: ConcurrencyTable,
  rows: Readonly<Record<string, T>>,
  type: string,
  member: string,
): { readonly name: string; readonly row: T } | null {
  for (const ancestor of libraryAncestors(table, type)) {
    const name = `${ancestor}.${member}`;
    if (Object.hasOwn(rows, name)) return { name, row: rows[name] as T };
  }
  return null;
}

/** The row of a dotted name: its own, or the one that its class inherits. Null when there is none. */
export function findRow<T>(table: ConcurrencyTable, rows: Readonly<Record<string, T>>, name: string): T | null {
  const dot = name.lastIndexOf(".");
  const member = name.slice(dot + 1);
  if (!membersOf(rows).has(member)) return null;
  if (Object.hasOwn(rows, name)) return rows[name] as T;
  return dot < 0 ? null : (inheritedRow(table, rows, name.slice(0, dot), member)?.row ?? null);
}

/** The last parts of the names of tables: most names that are asked for end in none of them. */
const knownMembers = new WeakMap<object, ReadonlySet<string>>();

function membersOf(rows: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  return getOrCreate(knownMembers, rows, () => new Set(Object.keys(rows).map(lastPart)));
}

/** The handle row of a library class or of the nearest class above it. */
export function handleTypeOf(table: ConcurrencyTable, type: string): HandleType | null {
  for (const ancestor of libraryAncestors(table, type)) {
    if (Object.hasOwn(table.handles, ancestor)) return table.handles[ancestor] as HandleType;
  }
  return null;
}
