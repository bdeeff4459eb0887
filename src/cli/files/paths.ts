import path from "node:path";
import { fileURLToPath } from "node:url";
import { withSlashes } from "../../server/node/filePaths.ts";

/** A path as it is printed: relative to the working directory, with `/` on every system. */
export function displayPath(file: string, cwd: string): string {
  return withSlashes(path.relative(cwd, file)) || ".";
}

/** The printed path of a document; a document that is no file keeps its URI. */
export function displayUri(uri: string, cwd: string): string {
  return uri.startsWith("file:") ? displayPath(fileURLToPath(uri), cwd) : uri;
}
