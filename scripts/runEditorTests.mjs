// @ts-check
// Runs on the project's Node.js, because the workbench is written in TypeScript.
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { runEditorTests } from "../test/workbench/run.ts";
import { root } from "./project.mjs";

// Runs the bundled editor suites in one extension host of the real editor: `node` or `web`.
const host = process.argv[2] === "web" ? "web" : "node";
const bundle = host === "web" ? "editor.web.js" : "editor.js";

const workspace = await mkdtemp(path.join(os.tmpdir(), "interleave-editor-"));
try {
  const { passed, failed, exitCode, milliseconds } = await runEditorTests({
    extensionPath: root,
    testsPath: path.join(root, "dist/test", bundle),
    workspace,
    host,
    onMessage: (line) => console.log(line),
  });
  console.log(`${host} extension host: ${(milliseconds / 1000).toFixed(1)} s`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = exitCode === 0 && failed === 0 ? 0 : 1;
} finally {
  await rm(workspace, { recursive: true, force: true, maxRetries: 20 });
}
