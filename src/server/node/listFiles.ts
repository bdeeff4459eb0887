import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { environmentMark, isForeignFolder, isProjectFile } from "../workspace/fileNames.ts";
import type { ListFiles } from "../workspace/folderLoader.ts";
import { type GitIgnore, gitIgnoreOf } from "./gitIgnore.ts";

/**
 * Lists from the disk what belongs to a project, without what git ignores, virtual environments and installed packages.
 * Links are not followed, so that a loop of them ends. A folder that is not of this machine, or not readable, is empty.
 */
export const listFiles: ListFiles = async (folder, maximum) => {
  if (!folder.startsWith("file:")) return [];
  const root = fileURLToPath(folder);
  const found: string[] = [];
  const pending: [folder: string, ignored: GitIgnore][] = [[root, await gitIgnoreOf(root)]];
  for (let next = pending.pop(); next && found.length < maximum; next = pending.pop()) {
    const [at, ignored] = next;
    const entries = await readFolder(at);
    if (at !== root && entries.some(({ name }) => name === environmentMark)) continue;
    for (const entry of entries) {
      const full = path.join(at, entry.name);
      if (ignored.ignores(full, entry.isDirectory())) continue;
      if (entry.isFile() && isProjectFile(entry.name)) found.push(pathToFileURL(full).href);
      if (entry.isDirectory() && !isForeignFolder(entry.name)) pending.push([full, await ignored.enter(full)]);
    }
  }
  return found.slice(0, maximum);
};

async function readFolder(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
