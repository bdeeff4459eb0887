import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** The extension host that runs the extension: Node.js, or a web worker in the page. */
export type ExtensionHost = "node" | "web";

export interface StagedExtension {
  /** The folder to load the extension from. */
  readonly extensionPath: string;
  /** Removes the folder if it was made for this. */
  remove(): Promise<void>;
}

/** What the extension consists of once built, beside its manifests; what is not there is left out. */
const extensionFolders = ["dist", "l10n", "media", "syntaxes"];

/**
 * Gives the folder from which a host loads the extension: its own for the Node.js host, else a staged copy.
 *
 * An extension with `main` always runs in the Node.js host of a server, whatever its `extensionKind` says (tried with
 * VS Code 1.139); a copy whose manifest lacks `main` runs in the web host.
 *
 * @throws when the folder has no manifest, or none with the entry that the host needs
 */
export async function stageExtension(extensionPath: string, host: ExtensionHost): Promise<StagedExtension> {
  const manifest: unknown = JSON.parse(await readFile(path.join(extensionPath, "package.json"), "utf8"));
  const entry = host === "node" ? "main" : "browser";
  if (!isRecord(manifest) || manifest[entry] === undefined) {
    throw new Error(`The manifest of ${extensionPath} has no "${entry}", which the ${host} host starts.`);
  }
  if (host === "node") return { extensionPath, remove: async () => {} };
  const copy = await mkdtemp(path.join(os.tmpdir(), "extension-"));
  await copyExtension(extensionPath, copy);
  const { main: _main, ...webManifest } = manifest;
  await writeFile(path.join(copy, "package.json"), JSON.stringify(webManifest, undefined, 2));
  return { extensionPath: copy, remove: () => rm(copy, { recursive: true, force: true }) };
}

async function copyExtension(from: string, to: string): Promise<void> {
  for (const entry of await readdir(from)) {
    const isTranslation = /^package\.nls.*\.json$/.test(entry);
    if (!isTranslation && !extensionFolders.includes(entry)) continue;
    await cp(path.join(from, entry), path.join(to, entry), { recursive: true });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
