// @ts-check
// Runs on Node.js 20.19 and newer: bundles everything that ships into `dist`; with `--tests` also the suites that run
// inside the editor.
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { copyAssets } from "./bundle/assets.mjs";
import { cliBuild } from "./bundle/cli.mjs";
import { writeConceptLibraries } from "./bundle/concepts.mjs";
import { writeConfigurationSchema } from "./bundle/configurationSchema.mjs";
import { editorTestBuilds, extensionBuilds } from "./bundle/extension.mjs";
import { serverBuilds } from "./bundle/server.mjs";
import { oversizedBundles } from "./bundle/sizeBudget.mjs";
import { webviewBuild } from "./bundle/webview.mjs";
import { generateRegistry } from "./generateRegistry.mjs";

const root = path.resolve(import.meta.dirname, "..");

await bundle(process.argv.includes("--tests"));

/** @param {boolean} withTests */
async function bundle(withTests) {
  generateRegistry(root);
  // The manifest names no module type, because the editor's web host would then refuse CommonJS; files say it by folder.
  writeModuleType("dist", "module");
  copyAssets(root);
  writeConceptLibraries(root);
  writeConfigurationSchema(root);
  const builds = [...extensionBuilds(root), ...serverBuilds(root), webviewBuild(root), cliBuild(root)];
  if (withTests) {
    writeModuleType("dist/test", "commonjs");
    builds.push(...editorTestBuilds(root));
  }
  await Promise.all(builds.map((options) => build(options)));
  const problems = oversizedBundles(root);
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

/**
 * @param {string} folder
 * @param {"module" | "commonjs"} type
 */
function writeModuleType(folder, type) {
  mkdirSync(path.join(root, folder), { recursive: true });
  writeFileSync(path.join(root, folder, "package.json"), `${JSON.stringify({ type }, undefined, 2)}\n`);
}
