import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** In milliseconds. What nobody has used for so long is of a project that is gone. */
const longestLife = 30 * 24 * 60 * 60 * 1000;

/** The name of the file that keeps what is the same for everything in `parts`. */
export function cacheFileName(parts: readonly unknown[]): string {
  return `${digestOf(JSON.stringify(parts)).slice(0, 32)}.json`;
}

/** What was written to a file, or null: it is not there, it cannot be read, or somebody has changed it. */
export function readCacheFile(file: string): unknown {
  try {
    const content = readFileSync(file, "utf8");
    const end = content.indexOf("\n");
    const data = content.slice(end + 1);
    return content.slice(0, end) === digestOf(data) ? JSON.parse(data) : null;
  } catch {
    return null;
  }
}

/** Writes plain data. A run that cannot is as good as one without, so nothing is said of it. */
export function writeCacheFile(file: string, data: unknown): void {
  const folder = path.dirname(file);
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(folder, { recursive: true });
    const text = JSON.stringify(data);
    writeFileSync(draft, `${digestOf(text)}\n${text}`);
    renameSync(draft, file);
    removeOldFiles(folder);
  } catch {
    removeIfThere(draft);
  }
}

function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Where nothing can be written, nothing was.
  }
}

function removeOldFiles(folder: string): void {
  const now = Date.now();
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const modified = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? now;
    if (/^[0-9a-f]{32}\.json/.test(name) && now - modified > longestLife) rmSync(file, { force: true });
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
