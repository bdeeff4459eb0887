// @ts-check
import { spawnSync } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { tryDownload } from "./downloads.mjs";

/** The folder of the checkout. */
export const root = path.resolve(import.meta.dirname, "..");

/** The lowest major version of Node.js that runs TypeScript files as they are. */
const typeStrippingMajor = 24;

/**
 * The Node.js that builds and tests: the one that the dependency `node` brings, so that a machine may have an
 * older one.
 *
 * @returns {string} an absolute path
 * @throws when the dependency brought none for this platform and the running Node.js is too old
 */
export function projectNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const installed = path.join(root, "node_modules/node/bin", name);
  if (existsSync(installed)) return installed;
  if (Number.parseInt(process.versions.node, 10) >= typeStrippingMajor) return process.execPath;
  throw new Error(
    `npm installed no Node.js ${typeStrippingMajor} for ${process.platform}-${process.arch}. ` +
      `Allow the install script of the package "node", or run this with Node.js ${typeStrippingMajor} or newer.`,
  );
}

/** The environment of every child process: programs of the project are found before those of the machine. */
export function projectEnvironment() {
  const { PATH = "" } = process.env;
  const folders = [path.join(root, "node_modules/.bin"), PATH];
  return { ...process.env, PATH: folders.join(path.delimiter) };
}

/**
 * Installs exactly what package-lock.json names, unless that was done since the file last changed.
 *
 * @throws when npm fails; its own words are on the terminal by then
 */
export function installDependencies() {
  const installed = path.join(root, "node_modules/.package-lock.json");
  const wanted = path.join(root, "package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return;
  console.log("Installing dependencies …");
  const install = () =>
    spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
      cwd: root,
      // npm lists every package with an install script; only what goes wrong is worth a line here.
      env: { ...process.env, npm_config_loglevel: "error" },
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  /** @param {ReturnType<typeof install>} npm */
  const problemOf = ({ status, error }) =>
    status === 0 ? null : `npm ci failed: ${error?.message ?? `exit code ${status}`}`;
  const problem = problemOf(tryDownload(install, problemOf));
  if (problem) throw new Error(problem);
}
