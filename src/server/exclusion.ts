import ignore from "ignore";
import { pathBelow } from "./workspace/folderPaths.ts";

/** Whether a document is left out, by its URI. */
export type Excludes = (uri: string) => boolean;

/**
 * The `exclude` globs of a configuration that holds for the workspace folder with this URI. They are read like the
 * lines of a `.gitignore` in that folder, and may hold alternatives in braces as in VS Code.
 */
export function createExclusion(folder: string, globs: readonly string[]): Excludes {
  const matcher = ignore({ ignorecase: false }).add(globs.flatMap(expandBraces));
  return (uri) => {
    const below = pathBelow(folder, uri) ?? "";
    return ignore.isPathValid(below) && matcher.ignores(below);
  };
}

/** `*.{js,ts}` → `*.js`, `*.ts`; innermost braces first. */
function expandBraces(glob: string): string[] {
  const braces = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!braces) return [glob];
  const [whole, alternatives = ""] = braces;
  const head = glob.slice(0, braces.index);
  const tail = glob.slice(braces.index + whole.length);
  return alternatives.split(",").flatMap((alternative) => expandBraces(head + alternative + tail));
}
