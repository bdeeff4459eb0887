import { statSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * Where what earlier runs found is kept: with the packages of the project, as build tools do, or else where the operating
 * system keeps such files. `environment` is that of the process.
 */
export function cacheFolder(cwd: string, environment: Readonly<Record<string, string | undefined>>): string {
  const packages = path.join(cwd, "node_modules");
  if (isFolder(packages)) return path.join(packages, ".cache", "interleave");
  return path.join(systemFolder(environment), "interleave");
}

/** Sources: XDG Base Directory Specification; Apple, File System Programming Guide; Microsoft, KNOWNFOLDERID. */
function systemFolder({ XDG_CACHE_HOME, LOCALAPPDATA }: Readonly<Record<string, string | undefined>>): string {
  if (XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME)) return XDG_CACHE_HOME;
  if (process.platform === "win32") return LOCALAPPDATA ?? path.join(homedir(), "AppData", "Local");
  return process.platform === "darwin" ? path.join(homedir(), "Library", "Caches") : path.join(homedir(), ".cache");
}

function isFolder(folder: string): boolean {
  return statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
