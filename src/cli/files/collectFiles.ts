import type { Stats } from "node:fs";
import { open, stat } from "node:fs/promises";
import path from "node:path";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import { isMarkdownPath, markdownLanguageId } from "../../engine/markdown/markdownFiles.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { FileError } from "../check/report.ts";
import { texts } from "../texts.ts";
import { UsageError } from "../usageError.ts";
import type { Excludes } from "./exclusion.ts";
import { languageIdOfHashbang } from "./hashbang.ts";
import { displayPath } from "./paths.ts";
import type { SourceFile } from "./sourceFile.ts";
import { describeSystemError, systemErrorCode } from "./systemError.ts";
import { walkFolder } from "./walkFolder.ts";

/** The files of a run, and what is wrong with the paths that were given. */
export interface CollectedFiles {
  /** Each file once, in the order of their paths. */
  readonly files: readonly SourceFile[];
  readonly errors: readonly FileError[];
}

/**
 * The files that the arguments of the command line stand for: folders are walked, files are taken as they are.
 * Throws a `UsageError` for a path that does not exist.
 */
export async function collectFiles(
  paths: readonly string[],
  { cwd, excludes }: { readonly cwd: string; readonly excludes: Excludes },
): Promise<CollectedFiles> {
  const files = new Map<string, SourceFile>();
  const errors = new Map<string, FileError>();
  const failed = (error: FileError) => void errors.set(error.file, error);
  for (const given of paths) {
    const full = path.resolve(cwd, given);
    const information = await informationOf(given, full);
    if ("problem" in information) {
      failed({ file: displayPath(full, cwd), message: information.problem });
    } else if (information.isDirectory()) {
      const found = (file: SourceFile) => void (files.has(file.path) || files.set(file.path, file));
      await walkFolder(full, { cwd, excludes, found, failed });
    } else {
      // A folder's documents are prose to most people; only one that is named is meant.
      const named = isMarkdownPath(full) ? markdownLanguageId : languageIdOfPath(full);
      const language = named ?? (await languageIdOfContent(full, information));
      if (typeof language === "string") {
        const { size, mtimeMs: modified } = information;
        files.set(full, { path: full, languageId: language, size, modified, isExplicit: true });
      } else {
        failed({ file: displayPath(full, cwd), message: language });
      }
    }
  }
  const sorted = [...files.values()].sort((left, right) => (left.path < right.path ? -1 : 1));
  return { files: sorted, errors: [...errors.values()] };
}

async function informationOf(given: string, full: string): Promise<Stats | { problem: LocalizedText }> {
  try {
    return await stat(full);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(systemErrorCode(error))) {
      throw new UsageError(`There is no file or folder "${given}".`);
    }
    return { problem: describeSystemError(error) };
  }
}

/** Scripts often have no extension; their first line names the language. Else the reason why the file is left out. */
async function languageIdOfContent(file: string, information: Stats): Promise<string | LocalizedText> {
  if (!information.isFile()) return texts.notARegularFile;
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(256), 0, 256, 0);
      const firstLine = buffer.toString("latin1", 0, bytesRead).split(/[\r\n]/, 1)[0] ?? "";
      return languageIdOfHashbang(firstLine) ?? texts.notASourceFile;
    } finally {
      await handle.close();
    }
  } catch (error) {
    return describeSystemError(error);
  }
}
