import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { createVSIX } from "@vscode/vsce";
import { build } from "esbuild";
import { workbenchFolder } from "./installation.mjs";

const sources = path.join(workbenchFolder, "fixtures", "extension");

/** The harness's own extension, built into a temporary folder, with a folder to open. */
export interface ThrowawayExtension {
  readonly extensionPath: string;
  readonly workspace: string;
  /** The bundled tests of the given name. */
  testsPath(name: "passing" | "failing"): string;
  /** Packs the extension and gives the path of the .vsix. */
  pack(): Promise<string>;
  remove(): Promise<void>;
}

/** Builds the throwaway extension and its tests. */
export async function buildThrowawayExtension(): Promise<ThrowawayExtension> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "throwaway-"));
  const extensionPath = path.join(folder, "extension");
  const workspace = path.join(folder, "workspace");
  await mkdir(extensionPath);
  await mkdir(workspace);
  await writeFile(path.join(workspace, "sample.txt"), "");
  await copyFile(path.join(sources, "manifest.json"), path.join(extensionPath, "package.json"));
  await build({
    entryPoints: ["extension", "passing", "failing"].map((name) => path.join(sources, `${name}.ts`)),
    outdir: path.join(extensionPath, "dist"),
    bundle: true,
    format: "cjs",
    external: ["vscode"],
    logLevel: "warning",
  });
  const vsixPath = path.join(folder, "throwaway.vsix");
  const pack = async () => {
    await createVSIX({ cwd: extensionPath, packagePath: vsixPath, dependencies: false, skipLicense: true });
    return vsixPath;
  };
  return {
    extensionPath,
    workspace,
    pack,
    testsPath: (name) => path.join(extensionPath, "dist", `${name}.js`),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
