import path from "node:path";

/** The path from `folder` down to `file` with `/`, or null when `file` is not below `folder`. */
export function pathBelow(folder: string, file: string): string | null {
  // Nearly all paths are written out, and need not be compared part by part.
  const rest = folder !== "" && file.startsWith(folder + path.sep) ? file.slice(folder.length + 1) : "";
  if (!/(?:^|[\\/])\.{0,2}(?:[\\/]|$)/.test(rest)) return withSlashes(rest);
  const relative = path.relative(folder, file);
  const isOutside = relative === "" || relative === ".." || relative.startsWith(`..${path.sep}`);
  return isOutside || path.isAbsolute(relative) ? null : withSlashes(relative);
}

/** The folder and all folders around it, innermost first. */
export function* foldersUpward(folder: string): Generator<string> {
  let current = path.resolve(folder);
  for (;;) {
    yield current;
    const parent = path.dirname(current);
    if (parent === current) return;
    current = parent;
  }
}

/** The path with `/` on every system. */
export function withSlashes(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
