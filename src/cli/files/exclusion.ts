import ignore from "ignore";
import { pathBelow } from "../../server/node/filePaths.ts";

/** Whether a walked file or folder is left out. */
export type Excludes = (path: string, isFolder: boolean) => boolean;

/**
 * The `exclude` globs of a configuration that lies in `folder`. They are read like the lines of a `.gitignore` in that
 * folder, and may hold alternatives in braces as in VS Code.
 */
export function createExclusion(folder: string, globs: readonly string[]): Excludes {
  const matcher = ignore({ ignorecase: false }).add(globs.flatMap(expandBraces));
  return (path, isFolder) => {
    const below = pathBelow(folder, path);
    return below !== null && matcher.ignores(isFolder ? `${below}/` : below);
  };
}

/** `*.{js,ts}` → `*.js`, `*.ts`; innermost braces first. */
export function expandBraces(glob: string): string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const [whole, alternatives = ""] = braces;
  const head = glob.slice(0, braces.index);
  const tail = glob.slice(braces.index + whole.length);
  return alternatives.split(",").flatMap((alternative) => expandBraces(head + alternative + tail));
}
