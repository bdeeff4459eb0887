import path from "node:path";
import { fileURLToPath } from "node:url";

/** A path as it is printed: relative to the working directory, with `/` on every system. */
export function displayPath(file: string, cwd: string): string {
  return withSlashes(path.relative(cwd, file)) || ".";
}

/** The printed path of a document; a document that is no file keeps its URI. */
export function displayUri(uri: string, cwd: string): string {
  return uri.startsWith("file:") ? displayPath(fileURLToPath(uri), cwd) : uri;
}

/** The path from `folder` down to `file` with `/`, or null when `file` is not below `folder`. */
export function pathBelow(folder: string, file: string): string | null {
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

function withSlashes(file: string): string {
  return path.sep === "/" ? file : file.replaceAll(path.sep, "/");
}
