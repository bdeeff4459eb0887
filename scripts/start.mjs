// @ts-check
// Runs on Node.js 20.19 and newer with nothing installed.
import { spawnSync } from "node:child_process";
import path from "node:path";
import { installDependencies, projectEnvironment, projectNode, root } from "./project.mjs";

const examples = path.join(root, "examples");

installDependencies();
run("scripts/bundle.mjs");
// The examples are full of mistakes: status 1 says that they were found.
run("dist/cli.js", ["check", path.relative(root, examples)], [0, 1]);
if (!process.argv.includes("--check-only")) openEditor();

/** Opens the editor on the PATH with the extension loaded; where there is none, the one in the browser. */
function openEditor() {
  const code = spawnSync("code", [`--extensionDevelopmentPath=${root}`, examples], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (code.status === 0) return;
  console.log("\nThere is no `code` on the PATH that opens, so the editor runs in the browser. Ctrl+C stops it.");
  run("test/workbench/install.mjs", ["--no-browser"]);
  run("scripts/openWorkbench.mjs", [examples]);
}

/**
 * Runs a script of the project on the project's Node.js and ends this process when it fails.
 *
 * @param {string} script
 * @param {readonly string[]} [scriptArguments]
 * @param {readonly number[]} [expected] exit codes that are no failure
 */
function run(script, scriptArguments = [], expected = [0]) {
  const child = spawnSync(projectNode(), [path.join(root, script), ...scriptArguments], {
    cwd: root,
    env: projectEnvironment(),
    stdio: "inherit",
  });
  if (child.status === null || !expected.includes(child.status)) process.exit(child.status ?? 1);
}
