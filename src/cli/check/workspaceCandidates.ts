import { type CoroutineNames, droppersOf, namesOfCoroutines } from "../../engine/unparsed/coroutineNames.ts";
import { addTo } from "../../model/grouping.ts";
import { createEcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import type { Outlook } from "./outlook.ts";

/**
 * The files whose words allow a finding, alone or together with those of other files: of what they import, directly or
 * through others, or of the coroutines that they may drop. Files are named by their paths.
 */
export function candidatesAmong(
  outlooks: ReadonlyMap<string, Outlook>,
  coroutines: ReadonlySet<string>,
  files: WorkspaceFiles,
): Set<string> {
  const droppers = droppersOf(namesByFile(outlooks), coroutines);
  const candidates = new Set([...importersOfCandidates(outlooks, files), ...droppers]);
  for (const [path, { candidacy }] of outlooks) if (candidacy === "possible") candidates.add(path);
  return candidates;
}

/** The names under which the coroutine functions of all files may be called. */
export function coroutinesAmong(outlooks: ReadonlyMap<string, Outlook>): Set<string> {
  return namesOfCoroutines(namesByFile(outlooks).values());
}

/** The files that hold nothing themselves but import one, directly or through others, that may be the cause of a finding. */
function importersOfCandidates(outlooks: ReadonlyMap<string, Outlook>, files: WorkspaceFiles): Set<string> {
  const importers = importersByFile(outlooks, files);
  const reached = new Set<string>();
  for (const [path, { isCause }] of outlooks) if (isCause) reached.add(path);
  for (const path of reached) for (const importer of importers.get(path) ?? []) reached.add(importer);
  for (const path of reached) if (outlooks.get(path)?.candidacy !== "through-others") reached.delete(path);
  return reached;
}

function namesByFile(outlooks: ReadonlyMap<string, Outlook>): Map<string, CoroutineNames> {
  const names = new Map<string, CoroutineNames>();
  for (const [path, { coroutines }] of outlooks) if (coroutines) names.set(path, coroutines);
  return names;
}

function importersByFile(outlooks: ReadonlyMap<string, Outlook>, files: WorkspaceFiles): Map<string, string[]> {
  const modules = createEcmascriptModules(files);
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of outlooks) {
    for (const specifier of imports) {
      const imported = modules.resolve(path, specifier);
      if (imported !== null) addTo(importers, imported, path);
    }
  }
  return importers;
}
