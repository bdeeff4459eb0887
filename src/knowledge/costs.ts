import type { Language } from "../model/module.ts";
import { blockingRow, computingNames } from "./blockingIndex.ts";
import type { CostRow } from "./costRow.ts";
import { ecmascriptComputingModules, ecmascriptCosts } from "./ecmascript/costs.ts";
import { concurrencyTable, libraryAncestors } from "./libraryTypes.ts";
import { pythonComputingModules, pythonCosts } from "./python/costs.ts";

const indexes: Readonly<Record<Language, ReadonlyMap<string, CostRow>>> = {
  python: new Map(pythonCosts.map((row) => [row.name, row])),
  ecmascript: new Map(ecmascriptCosts.map((row) => [row.name, row])),
};

const computingModules: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: pythonComputingModules,
  ecmascript: ecmascriptComputingModules,
};

/** The last words of the names of all calls that the tables know to compute: "dumps" of `json.dumps`, "map" of `*.map`. */
export const costlyMembers: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set([...pythonCosts.map(({ name }) => name), ...computingNames("python")].map(lastWord)),
  ecmascript: new Set([...ecmascriptCosts.map(({ name }) => name), ...computingNames("ecmascript")].map(lastWord)),
};

/** Whether the tables may know that a library function computes, by the last word of its name. */
export function mayCompute(language: Language, name: string): boolean {
  return costlyMembers[language].has(lastWord(name));
}

/** The same of those that are slow whatever they are given. */
export const inherentlyCostlyMembers: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: inherentOf("python", pythonCosts),
  ecmascript: inherentOf("ecmascript", ecmascriptCosts),
};

function inherentOf(language: Language, rows: readonly CostRow[]): ReadonlySet<string> {
  const slow = computingNames(language).filter((name) => blockingRow(language, name)?.tier === 1);
  return new Set([...rows.flatMap(({ name, isInherent }) => (isInherent ? [name] : [])), ...slow].map(lastWord));
}

function lastWord(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1);
}

/** What a library call costs: its own row, or one inherited from a class above; null when nothing is known. */
export function costRow(language: Language, name: string): CostRow | null {
  const index = indexes[language];
  const own = index.get(name);
  if (own) return own;
  const dot = name.lastIndexOf(".");
  const type = name.slice(0, Math.max(0, dot));
  const table = concurrencyTable(language);
  if (dot < 0 || !Object.hasOwn(table.bases, type)) return null;
  for (const ancestor of libraryAncestors(table, type)) {
    const found = index.get(`${ancestor}${name.slice(dot)}`);
    if (found) return found;
  }
  return null;
}

/** The row of a method that is called on something of which nothing is known: `*.map`. */
export function methodCostRow(language: Language, method: string): CostRow | null {
  return indexes[language].get(`*.${method}`) ?? null;
}

/** Whether a library function is known to compute rather than to wait. */
export function isComputing(language: Language, name: string): boolean {
  const dot = name.indexOf(".");
  const root = dot < 0 ? name : name.slice(0, dot);
  return computingModules[language].has(root) || blockingRow(language, name)?.group.effect === "compute";
}
