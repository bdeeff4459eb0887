import type { Language } from "../model/module.ts";
import { ecmascriptGlobals, ecmascriptNames } from "./ecmascriptNames.ts";
import { pythonNames } from "./pythonNames.ts";

/** A word of a language itself that has a concept. */
export type Keyword = "async" | "await" | "yield";

interface LanguageNames {
  /** What is imported. */
  readonly names: ReadonlyMap<string, string>;
  /** What is there without an import. */
  readonly globals: ReadonlyMap<string, string>;
  readonly keywords: Readonly<Record<Keyword, string>>;
}

const tables: Readonly<Record<Language, LanguageNames>> = {
  python: {
    names: conceptByName(pythonNames),
    globals: new Map(),
    keywords: { async: "coroutine", await: "coroutine", yield: "generator" },
  },
  ecmascript: {
    names: conceptByName(ecmascriptNames, ecmascriptGlobals),
    globals: conceptByName(ecmascriptGlobals),
    keywords: { async: "event-loop", await: "event-loop", yield: "generator" },
  },
};

/** The concept that explains a dotted name of a library, or null. What a name belongs to explains it, too. */
export function conceptOfName(language: Language, name: string): string | null {
  return longestMatch(tables[language].names, name);
}

/** The same for a name that nothing in the module binds. */
export function conceptOfGlobal(language: Language, name: string): string | null {
  return longestMatch(tables[language].globals, name);
}

/** The concept behind a keyword. */
export function conceptOfKeyword(language: Language, keyword: Keyword): string {
  return tables[language].keywords[keyword];
}

/** Every concept to which a name or a keyword leads. */
export function conceptsWithNames(): ReadonlySet<string> {
  return new Set(
    Object.values(tables).flatMap(({ names, keywords }) => [...names.values(), ...Object.values(keywords)]),
  );
}

function longestMatch(concepts: ReadonlyMap<string, string>, name: string): string | null {
  for (let length = name.length; length > 0; length = name.lastIndexOf(".", length - 1)) {
    const concept = concepts.get(name.slice(0, length));
    if (concept !== undefined) return concept;
  }
  return null;
}

function conceptByName(...lists: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const pairs = lists.flatMap((names) =>
    Object.entries(names).flatMap(([concept, list]) => list.split(/\s+/).map((name) => [name, concept] as const)),
  );
  return new Map(pairs);
}
