import { createGlobMatcher } from "../../engine/exclusion.ts";
import { pathBelow } from "../workspace/folderPaths.ts";

/** Whether a document is left out, by its URI. */
export type Excludes = (uri: string) => boolean;

/** What the `exclude` globs of a configuration that holds for the workspace folder with this URI leave out. */
export function createExclusion(folder: string, globs: readonly string[]): Excludes {
  const excludes = createGlobMatcher(globs);
  return (uri) => excludes(pathBelow(folder, uri) ?? "");
}
