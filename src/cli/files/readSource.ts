import { readFileSync, statSync } from "node:fs";
import type { LocalizedText } from "../../model/finding.ts";
import { texts } from "../texts.ts";
import { decodeSource, type SourceEncoding } from "./encoding.ts";
import type { SourceFile } from "./sourceFile.ts";
import { describeSystemError } from "./systemError.ts";

/** Files above this size are data, whatever their name says; parsing one takes longer than anybody waits. */
const maximumMegabytes = 5;
/** In bytes: what is longer is generated, and nobody reads findings in it. */
export const maximumBytes = maximumMegabytes * 1024 * 1024;

/** The text of a file without its byte order mark. */
export interface Source {
  readonly text: string;
  readonly encoding: SourceEncoding;
  /** The file's size. */
  readonly bytes: number;
}

/** A file that was read, or why it could not be. */
export type ReadResult = { readonly source: Source } | { readonly problem: LocalizedText };

/**
 * Reads a file. Whatever is wrong with it comes back as a problem. Nothing else could be done meanwhile, and to wait
 * for a small file takes twice the time of reading it.
 */
export function readSource({ path, languageId }: SourceFile): ReadResult {
  try {
    const information = statSync(path);
    if (!information.isFile()) return { problem: texts.notARegularFile };
    if (information.size > maximumBytes) return { problem: texts.larger(maximumMegabytes) };
    return sourceOf(readFileSync(path), languageId);
  } catch (error) {
    return { problem: describeSystemError(error) };
  }
}

/** The same for bytes that are already here, such as standard input. */
export function sourceOf(bytes: Uint8Array, languageId: string): ReadResult {
  if (bytes.byteLength > maximumBytes) return { problem: texts.larger(maximumMegabytes) };
  const decoded = decodeSource(bytes, languageId === "python");
  if ("problem" in decoded) return decoded;
  return { source: { ...decoded, bytes: bytes.byteLength } };
}
