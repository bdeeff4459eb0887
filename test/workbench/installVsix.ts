import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { serverCommand } from "./server.ts";

const execFileAsync = promisify(execFile);

/** How long the editor may take to install one package, in milliseconds. */
const installMilliseconds = 300_000;

export interface InstalledExtensions {
  /** The folder for `extensionsFolder` of a session. */
  readonly extensionsFolder: string;
  /** The identifiers and versions that the editor lists in it, such as `publisher.name@1.0.0`. */
  readonly extensions: readonly string[];
  remove(): Promise<void>;
}

/**
 * Installs a .vsix package into a fresh profile, as the editor's own command line does.
 *
 * @throws with the editor's output when it refuses the package
 */
export async function installVsix(vsixPath: string): Promise<InstalledExtensions> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "profile-"));
  const extensionsFolder = path.join(folder, "extensions");
  const remove = () => rm(folder, { recursive: true, force: true });
  const profile = ["--server-data-dir", path.join(folder, "data"), "--extensions-dir", extensionsFolder];
  try {
    await runEditor(["--install-extension", vsixPath, ...profile]);
    const listed = await runEditor(["--list-extensions", "--show-versions", ...profile]);
    const extensions = listed.split("\n").filter((line) => /^[\w-]+\.[\w-]+@/.test(line));
    if (extensions.length === 0) throw new Error(`The editor lists no extension after installing ${vsixPath}.`);
    return { extensionsFolder, extensions, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function runEditor(args: readonly string[]): Promise<string> {
  const [node, entry] = serverCommand();
  const all = [entry, ...args, "--accept-server-license-terms"];
  const { stdout } = await execFileAsync(node, all, { timeout: installMilliseconds });
  return stdout;
}
