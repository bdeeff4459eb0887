import { createGlobMatcher } from "../../engine/exclusion.ts";
import { pathBelow } from "../../server/node/filePaths.ts";

/** Whether a walked file or folder is left out. */
export type Excludes = (path: string, isFolder: boolean) => boolean;

/** What the `exclude` globs of a configuration that lies in `folder` leave out. */
export function createExclusion(folder: string, globs: readonly string[]): Excludes {
  if (globs.length === 0) return () => false;
  const excludes = createGlobMatcher(globs);
  return (path, isFolder) => {
    const below = pathBelow(folder, path);
    return below !== null && excludes(isFolder ? `${below}/` : below);
  };
}
