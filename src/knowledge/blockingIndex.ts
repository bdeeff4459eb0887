import type { Language } from "../model/module.ts";
import type { BlockingCallRow, BlockingGroup, BlockingTier } from "./blockingCalls.ts";
import { ecmascriptBlockingGroups } from "./ecmascript/blocking/groups.ts";
import { concurrencyTable, libraryAncestors } from "./libraryTypes.ts";
import { pythonBlockingGroups } from "./python/blocking/groups.ts";

/** A blocking call as the tables state it. */
export interface BlockingRow {
  readonly row: BlockingCallRow;
  readonly group: BlockingGroup;
  readonly tier: BlockingTier;
}

const groups: Readonly<Record<Language, readonly BlockingGroup[]>> = {
  python: pythonBlockingGroups,
  ecmascript: ecmascriptBlockingGroups,
};

function indexOf(language: Language): ReadonlyMap<string, BlockingRow> {
  const index = new Map<string, BlockingRow>();
  for (const group of groups[language]) {
    for (const call of group.calls) {
      const row = typeof call === "string" ? { name: call } : call;
      index.set(row.name, { row, group, tier: row.tier ?? group.tier });
    }
  }
  return index;
}

const indexes: Readonly<Record<Language, ReadonlyMap<string, BlockingRow>>> = {
  python: indexOf("python"),
  ecmascript: indexOf("ecmascript"),
};

/** The classes whose methods may have the row of another name: those that extend others, and those with a row for all methods. */
const sharingClasses: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: sharingClassesOf("python"),
  ecmascript: sharingClassesOf("ecmascript"),
};

function sharingClassesOf(language: Language): Set<string> {
  const whole = [...indexes[language].keys()].flatMap((name) => (name.endsWith(".*") ? [name.slice(0, -2)] : []));
  return new Set([...whole, ...Object.keys(concurrencyTable(language).bases)]);
}

/** The row of a library call: its own, one inherited from a class above, or the one for every method of its class. */
export function blockingRow(language: Language, name: string): BlockingRow | null {
  const index = indexes[language];
  const own = index.get(name);
  if (own) return own;
  const dot = name.lastIndexOf(".");
  if (dot < 0) return null;
  const ownType = name.slice(0, dot);
  if (!sharingClasses[language].has(ownType)) return null;
  const member = name.slice(dot + 1);
  for (const type of libraryAncestors(concurrencyTable(language), ownType)) {
    const found = index.get(`${type}.${member}`);
    if (found) return found;
    const every = index.get(`${type}.*`);
    if (every && !member.startsWith("__") && !every.row.except?.includes(member)) return every;
  }
  return null;
}

/** The names of the calls that compute. */
export function computingNames(language: Language): string[] {
  return [...indexes[language]].flatMap(([name, { group }]) => (group.effect === "compute" ? [name] : []));
}

/** Rows for the calls that a user has named in the settings, with what to use instead. */
export function userBlockingRows(calls: Readonly<Record<string, string>>): ReadonlyMap<string, BlockingRow> {
  const rows = new Map<string, BlockingRow>();
  for (const [name, replacement] of Object.entries(calls)) {
    const group: BlockingGroup = {
      id: "user",
      effect: "network",
      tier: 1,
      duration: { en: "for as long as it takes", "zh-cn": "直到它返回" },
      releasesGil: true,
      isCooperative: false,
      advice: { en: replacement, "zh-cn": replacement },
      source: "interleave.blockingCalls",
      calls: [name],
    };
    rows.set(name, { row: { name }, group, tier: 1 });
  }
  return rows;
}
