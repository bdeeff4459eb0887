import { type CoroutineNames, droppersOf, namesOfCoroutines } from "../../engine/unparsed/coroutineNames.ts";
import { addTo } from "../../model/grouping.ts";
import type { EcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import type { Outlook } from "./outlook.ts";

/** Files, by their paths. */
export interface Candidates {
  /**
   * Those whose words allow a finding, alone or together with those of other files: of what they import, directly or through
   * others, or of the coroutines that they may drop.
   */
  readonly paths: ReadonlySet<string>;
  /** Of those that allow one because of their imports only: what they import that may be why something is found. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** The files in which something may be found; `modules` tells what their imports mean. */
export function candidatesAmong(
  outlooks: ReadonlyMap<string, Outlook>,
  coroutines: ReadonlySet<string>,
  modules: EcmascriptModules,
): Candidates {
  const imports = importsThatMatter(outlooks, modules);
  const paths = new Set([...imports.keys(), ...droppersOf(namesByFile(outlooks), coroutines)]);
  for (const [path, { candidacy }] of outlooks) if (candidacy === "possible") paths.add(path);
  return { paths, imports };
}

/** The names under which the coroutine functions of all files may be called. */
export function coroutinesAmong(outlooks: ReadonlyMap<string, Outlook>): Set<string> {
  return namesOfCoroutines(namesByFile(outlooks).values());
}

/**
 * Of the files that hold nothing themselves but import one, directly or through others, that may be the cause of a finding:
 * the imports that lead there.
 */
function importsThatMatter(outlooks: ReadonlyMap<string, Outlook>, modules: EcmascriptModules): Map<string, string[]> {
  const importers = importersByFile(outlooks, modules);
  const imports = new Map<string, string[]>();
  const reached = new Set<string>();
  for (const [path, { isCause }] of outlooks) if (isCause) reached.add(path);
  for (const path of reached) {
    for (const importer of importers.get(path) ?? []) {
      reached.add(importer);
      if (outlooks.get(importer)?.candidacy === "through-others") addTo(imports, importer, path);
    }
  }
  return imports;
}

function namesByFile(outlooks: ReadonlyMap<string, Outlook>): Map<string, CoroutineNames> {
  const names = new Map<string, CoroutineNames>();
  for (const [path, { coroutines }] of outlooks) if (coroutines) names.set(path, coroutines);
  return names;
}

function importersByFile(outlooks: ReadonlyMap<string, Outlook>, modules: EcmascriptModules): Map<string, string[]> {
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of outlooks) {
    for (const specifier of imports) {
      const imported = modules.resolve(path, specifier);
      if (imported !== null) addTo(importers, imported, path);
    }
  }
  return importers;
}
