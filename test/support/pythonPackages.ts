import path from "node:path";
import { libraryFolders, packagesFolder } from "../runtime/packages/install.mjs";

/** The environment of programs that may import what `test/runtime/packages/install.mjs` has unpacked. */
export const withPythonPackages: NodeJS.ProcessEnv = {
  ...process.env,
  PYTHONPATH: joined(packagesFolder, process.env.PYTHONPATH),
  LD_LIBRARY_PATH: joined(...libraryFolders(), process.env.LD_LIBRARY_PATH),
};

function joined(...folders: readonly (string | undefined)[]): string {
  return folders.filter(Boolean).join(path.delimiter);
}
