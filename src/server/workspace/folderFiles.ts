import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import type { WorkspaceNames } from "../../engine/workspace.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import { pathBelow, uriBelow } from "./folderPaths.ts";

/** The files of a workspace folder as imports see them, with how the client writes their URIs. */
export type FolderFiles = WorkspaceFiles & WorkspaceNames;

/**
 * The files with these URIs, the first spelling of each. Paths are relative to the folder, because the folder of a
 * virtual workspace has no other; `texts` are those of the configuration files, by path.
 */
export function createFolderFiles(
  folder: string,
  uris: Iterable<string>,
  texts: ReadonlyMap<string, string>,
): FolderFiles {
  const uriByPath = new Map<string, string>();
  for (const uri of uris) {
    const path = pathBelow(folder, uri);
    if (path !== null && !uriByPath.has(path)) uriByPath.set(path, uri);
  }
  return {
    sources: [...uriByPath.keys()].filter((path) => languageIdOfPath(path) !== null).sort(),
    has: (path) => uriByPath.has(path),
    read: (path) => texts.get(path) ?? null,
    uriOf: (path) => uriByPath.get(path) ?? uriBelow(folder, path),
    pathOf: (uri) => pathBelow(folder, uri) ?? uri,
  };
}
