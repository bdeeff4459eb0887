import type { Language } from "../model/module.ts";
import { ecmascriptBlockingGroups } from "./ecmascript/blocking/groups.ts";
import { concurrencyTable } from "./libraryTypes.ts";
import { pythonBlockingGroups } from "./python/blocking/groups.ts";
import { createNameTrace, rootOf } from "./words.ts";

const groups = { python: pythonBlockingGroups, ecmascript: ecmascriptBlockingGroups };
const known: Partial<Record<Language, ReadonlySet<string>>> = {};

/** The modules and globals through which a program can come to a library call that waits or computes: "fs", "bcrypt". */
export function blockingRoots(language: Language): ReadonlySet<string> {
  known[language] ??= rootsOf(language);
  return known[language];
}

function rootsOf(language: Language): Set<string> {
  const namesLeadingTo = createNameTrace(concurrencyTable(language));
  const names = groups[language].flatMap(({ calls }) =>
    calls.map((call) => (typeof call === "string" ? call : call.name)),
  );
  return new Set(names.flatMap(namesLeadingTo).map(rootOf));
}
