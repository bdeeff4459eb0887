import ignore from "ignore";

/**
 * Whether a path is left out. Paths lead from the folder of the configuration down, with `/`; that of a folder ends with
 * one. A path that does not lead down is never left out.
 */
export type GlobMatcher = (below: string) => boolean;

/**
 * The `exclude` globs of a configuration. They are read like the lines of a `.gitignore` in the configuration's folder,
 * and may hold alternatives in braces as in VS Code.
 */
export function createGlobMatcher(globs: readonly string[]): GlobMatcher {
  const matcher = ignore({ ignorecase: false }).add(globs.flatMap(expandBraces));
  return (below) => ignore.isPathValid(below) && matcher.ignores(below);
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
