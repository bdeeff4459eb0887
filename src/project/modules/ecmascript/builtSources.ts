/** Folders that build tools write to. */
const builtFolders: ReadonlySet<string> = new Set(
  "dist lib build out output es esm cjs mjs umd commonjs module modules types typings dts".split(" "),
);

/**
 * The paths, without extension and relative to the package, at which the source of a built file may be: the same stem
 * in `src`, then in the package's own folder (`dist/esm/a/index.js` → `src/a/index`, `src/a`, `a/index` …). Empty for a
 * path in no folder of built files.
 */
export function sourcesOfBuilt(path: string): string[] {
  const segments = path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, "").split("/");
  const first = segments.findIndex((segment) => !builtFolders.has(segment));
  if (first <= 0) return [];
  const stems: string[] = [];
  for (let dropped = first; dropped > 0; dropped--) {
    const rest = segments.slice(dropped);
    if (rest[0] === "src" && rest.length > 1) rest.shift();
    stems.push(rest.join("/"));
  }
  const flat = stems.flatMap((stem) => (stem.endsWith("/index") ? [stem, stem.slice(0, -"/index".length)] : [stem]));
  return [...flat.map((stem) => `src/${stem}`), ...flat];
}
