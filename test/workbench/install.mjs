// @ts-check
// Runs on Node.js 20.19 and newer, before anything of the project is built.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { tryDownload } from "../../scripts/downloads.mjs";
import { editorFolder, findBrowser, findServerNode, serverMain, workbenchFolder } from "./installation.mjs";

/** Written last, so that an interrupted installation counts as none; holds the key of what was installed. */
const stampFile = path.join(workbenchFolder, "node_modules", ".installed");

/**
 * Installs the editor's server, its dependencies and its Node.js, unless this version of them is there already.
 *
 * No install script runs: the native modules that the tests need come prebuilt in their packages.
 *
 * @throws when npm fails, or when no Node.js for this platform is among the packages
 */
export function installEditor() {
  const key = installationKey();
  if (isInstalled(key)) return;
  timed("editor from npm", () => runNpm(workbenchFolder, ["ci", "--ignore-scripts"]));
  timed("dependencies of the editor", () =>
    runNpm(editorFolder, ["install", "--omit=dev", "--ignore-scripts", "--no-save"]),
  );
  if (!findServerNode()) {
    throw new Error(
      `The editor's server needs Node.js 24 and npm has no package with it for ${process.platform}-${process.arch}: run this with Node.js 24 or newer.`,
    );
  }
  writeFileSync(stampFile, key);
}

/**
 * Makes sure that there is a Chrome or Chromium: finds it, else installs Debian's when this process may.
 *
 * @returns {string} the browser's absolute path
 * @throws when there is none and none can be installed; the message says how to get one
 */
export function installBrowser() {
  const present = findBrowser();
  if (present) return present;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    timed("chromium from Debian's packages", () => {
      runApt(["update", "-qq"]);
      runApt(["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-liberation", "fonts-wqy-microhei"]);
    });
  }
  const installed = findBrowser();
  if (installed) return installed;
  throw new Error(
    "No Chrome or Chromium found for the tests in the editor. Install one (Debian: sudo apt-get install chromium) or set CHROME_PATH to its executable.",
  );
}

/** What was installed and for which machine: a change of either asks for a new installation. */
function installationKey() {
  const lock = readFileSync(path.join(workbenchFolder, "package-lock.json"));
  return `${process.platform}-${process.arch} ${createHash("sha256").update(lock).digest("hex")}`;
}

/** @param {string} key */
function isInstalled(key) {
  return existsSync(serverMain) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === key;
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function runNpm(folder, args) {
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  run("npm", [...args, ...quiet], { cwd: folder, shell: process.platform === "win32" });
}

/** @param {string[]} args */
function runApt(args) {
  run("apt-get", args, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

/**
 * Runs a program that downloads to its end, more than once if need be; its output is shown only when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnSyncOptions} options
 */
function run(program, args, options) {
  const attempt = () => spawnSync(program, args, { ...options, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  /** @param {ReturnType<typeof attempt>} result */
  const problemOf = ({ status, error }) =>
    status === 0 ? null : `${program} ${args.join(" ")} failed: ${error?.message ?? `exit code ${status}`}`;
  const result = tryDownload(attempt, problemOf);
  const problem = problemOf(result);
  if (problem) throw new Error(`${problem}\n${result.stdout ?? ""}${result.stderr ?? ""}`);
}

/**
 * @param {string} what
 * @param {() => void} action
 */
function timed(what, action) {
  const start = performance.now();
  console.log(`Installing: ${what} …`);
  action();
  console.log(`Installed: ${what} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    installEditor();
    if (!process.argv.includes("--no-browser")) console.log(`Browser: ${installBrowser()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
