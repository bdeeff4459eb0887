// @ts-check
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "./project.mjs";

// Runs the bundled editor suites in VS Code itself: the one that VSCODE_EXECUTABLE names, else a downloaded one.
const { VSCODE_EXECUTABLE: vscodeExecutablePath } = process.env;

const folder = await mkdtemp(path.join(os.tmpdir(), "interleave-desktop-"));
try {
  process.exitCode = await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, "dist/test/editor.js"),
    launchArgs: [
      folder,
      "--disable-extensions",
      "--disable-workspace-trust",
      `--user-data-dir=${path.join(folder, ".profile")}`,
    ],
    ...(vscodeExecutablePath === undefined ? {} : { vscodeExecutablePath }),
  });
} finally {
  await rm(folder, { recursive: true, force: true });
}
