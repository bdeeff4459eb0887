import { constants } from "node:fs";
import { access, chmod, chown, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { threadId } from "node:worker_threads";
import type { LocalizedText } from "../../model/finding.ts";
import { texts } from "../texts.ts";
import { encodeSource } from "./encoding.ts";
import type { Source } from "./readSource.ts";
import { describeSystemError } from "./systemError.ts";

/**
 * Replaces a file's text at once or not at all: it is written beside the file and then renamed. Keeps encoding, byte
 * order mark, mode and owner, and writes through a link. Returns why it was not written, or null.
 */
export async function writeSource(file: string, text: string, before: Source): Promise<LocalizedText | null> {
  const bytes = encodeSource(text, before.encoding);
  if (!bytes) return texts.unencodable(before.encoding.name);
  try {
    const target = await realpath(file);
    // Renaming replaces even a file that its owner protects from writing.
    await access(target, constants.W_OK);
    const { mode, uid, gid, size } = await stat(target);
    if (size !== before.bytes) return texts.changedMeanwhile;
    const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}-${threadId}.tmp`);
    try {
      await writeFile(temporary, bytes, { flag: "wx" });
      await chmod(temporary, mode);
      // Only the superuser may give files away; anybody else owns the new file as they owned the old one.
      if (process.getuid?.() === 0) await chown(temporary, uid, gid);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
    return null;
  } catch (error) {
    return texts.notWritten(describeSystemError(error));
  }
}
