import { type Dirent, readdirSync, statSync } from "node:fs";
import { realpath } from "node:fs/promises";
import path from "node:path";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import { pathBelow } from "../../server/node/filePaths.ts";
import { type GitIgnore, gitIgnoreOf } from "../../server/node/gitIgnore.ts";
import { environmentMark, isForeignFolder } from "../../server/workspace/fileNames.ts";
import type { FileError } from "../check/report.ts";
import { texts } from "../texts.ts";
import type { Excludes } from "./exclusion.ts";
import { displayPath } from "./paths.ts";
import type { SourceFile } from "./sourceFile.ts";
import { describeSystemError, systemErrorCode } from "./systemError.ts";

/** What a walk through folders knows on its way. */
export interface Walk {
  readonly cwd: string;
  readonly excludes: Excludes;
  found(file: SourceFile): void;
  failed(error: FileError): void;
}

/**
 * Finds the source files in a folder and below, in the order of their names. Leaves out what git ignores, virtual
 * environments, installed packages and excluded globs. Links are not followed: what they lead to inside the folder is
 * found anyway, and the rest is not in it.
 */
export async function walkFolder(folder: string, walk: Walk): Promise<void> {
  await visit(folder, readFolder(folder, walk), await gitIgnoreOf(folder), walk);
}

async function visit(folder: string, entries: readonly Dirent[], ignored: GitIgnore, walk: Walk): Promise<void> {
  const subfolders: string[] = [];
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    if (entry.isSymbolicLink()) {
      await reportLoop(full, walk);
    } else if (entry.isDirectory()) {
      if (!isForeignFolder(entry.name) && !ignored.ignores(full, true) && !walk.excludes(full, true)) {
        subfolders.push(full);
      }
    } else if (entry.isFile()) {
      const languageId = languageIdOfPath(entry.name);
      if (languageId === null || ignored.ignores(full, false) || walk.excludes(full, false)) continue;
      reportFile(full, languageId, walk);
    }
  }
  for (const subfolder of subfolders) {
    const inside = readFolder(subfolder, walk);
    if (has(inside, environmentMark) && isFile(path.join(subfolder, environmentMark))) continue;
    await visit(subfolder, inside, has(inside, ".gitignore") ? await ignored.enter(subfolder) : ignored, walk);
  }
}

/** Nothing else could be done meanwhile, and to wait for each folder and file takes many times as long. */
function readFolder(folder: string, { cwd, failed }: Walk): Dirent[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    failed({ file: displayPath(folder, cwd), message: describeSystemError(error) });
    return [];
  }
}

function reportFile(file: string, languageId: string, { cwd, found, failed }: Walk): void {
  try {
    const { size, mtimeMs: modified } = statSync(file);
    found({ path: file, languageId, size, modified, isExplicit: false });
  } catch (error) {
    failed({ file: displayPath(file, cwd), message: describeSystemError(error) });
  }
}

function has(entries: readonly Dirent[], name: string): boolean {
  return entries.some((entry) => entry.name === name);
}

/** A link that leads to itself or to a folder around it is a mistake worth telling; one that leads nowhere is common. */
async function reportLoop(link: string, { cwd, failed }: Walk): Promise<void> {
  const loop: FileError = { file: displayPath(link, cwd), message: texts.linkLoop };
  try {
    const target = await realpath(link);
    const folder = await realpath(path.dirname(link));
    if (target === folder || pathBelow(target, folder) !== null) failed(loop);
  } catch (error) {
    if (systemErrorCode(error) === "ELOOP") failed(loop);
  }
}

function isFile(file: string): boolean {
  try {
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
