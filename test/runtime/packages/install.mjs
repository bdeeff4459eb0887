// @ts-check
// Runs on Node.js 20.19 and newer, before anything of the project is built.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { tryDownload } from "../../../scripts/downloads.mjs";

/** What programs of the runtime tests import beyond Python's standard library, with what that needs, as Debian names it. */
const packages = [
  "python3-gevent",
  "python3-greenlet",
  "python3-zope.event",
  "python3-zope.interface",
  "libev4",
  "libc-ares2",
  "python3-trio",
  "python3-anyio",
  "python3-attr",
  "python3-sniffio",
  "python3-outcome",
  "python3-sortedcontainers",
  "python3-async-generator",
  "python3-idna",
];

const key = createHash("sha256").update(packages.join()).digest("hex").slice(0, 12);
const folder = fileURLToPath(new URL(`../../../out/python-packages/${key}/`, import.meta.url));

/** Where Python finds the packages; nothing is there until they are installed. */
export const packagesFolder = path.join(folder, "usr/lib/python3/dist-packages");

/** Where the libraries of C are that the packages load: a folder for each kind of machine. */
export function libraryFolders() {
  const libraries = path.join(folder, "usr/lib");
  if (!existsSync(libraries)) return [];
  return readdirSync(libraries).flatMap((name) => (name.endsWith("-linux-gnu") ? [path.join(libraries, name)] : []));
}

/**
 * Unpacks the packages of Debian into a folder of the checkout, unless they are there already. Nothing of the system is
 * changed, so this needs no rights. They are made for the Python of the same Debian.
 *
 * @returns {string | null} why they are not there; null when they are
 */
export function installPackages() {
  if (existsSync(packagesFolder)) return null;
  if (!existsSync("/usr/bin/apt-get") || !existsSync("/usr/bin/dpkg-deb")) return "this is no Debian";
  const start = performance.now();
  const unfinished = `${folder.replace(/[\\/]$/, "")}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    const fetched = tryDownload(
      () => download(unfinished),
      (found) => found,
    );
    const problem = fetched ?? unpack(unfinished);
    if (problem) return problem;
    rmSync(folder, { recursive: true, force: true });
    renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  console.log(`Installed: gevent, trio and anyio from Debian's packages (${seconds(start)} s)`);
  return null;
}

/** Where Node.js finds the packages of npm that programs of the runtime tests import. */
export const nodeModules = fileURLToPath(new URL("node_modules/", import.meta.url));

/** Written last, so that an interrupted installation counts as none; holds what was installed. */
const stampFile = path.join(nodeModules, ".installed");

/**
 * Installs the packages of npm beside this file, unless this version of them is there already. What is optional is compiled
 * code, without which they do the same.
 *
 * @returns {string | null} why they are not there; null when they are
 */
export function installNodePackages() {
  const cwd = fileURLToPath(new URL(".", import.meta.url));
  const lock = readFileSync(path.join(cwd, "package-lock.json"), "utf8");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === lock) return null;
  const start = performance.now();
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  const install = () => run("npm", ["ci", "--ignore-scripts", "--omit=optional", ...quiet], cwd);
  const problem = tryDownload(install, (found) => found);
  if (problem) return problem;
  writeFileSync(stampFile, lock);
  console.log(`Installed: packages of npm for runtime tests (${seconds(start)} s)`);
  return null;
}

/** @param {string} into */
function download(into) {
  const fetched = run("apt-get", ["download", "-qq", ...packages], into);
  if (fetched === null || process.getuid?.() !== 0) return fetched;
  // A fresh machine has no lists of packages yet.
  return run("apt-get", ["update", "-qq"], into) ?? run("apt-get", ["download", "-qq", ...packages], into);
}

/** @param {string} into */
function unpack(into) {
  for (const name of readdirSync(into).filter((one) => one.endsWith(".deb"))) {
    const problem = run("dpkg-deb", ["-x", name, "."], into);
    if (problem) return problem;
    rmSync(path.join(into, name));
  }
  return null;
}

/**
 * @param {string} program
 * @param {string[]} parameters
 * @param {string} cwd
 */
function run(program, parameters, cwd) {
  const shell = process.platform === "win32" && program === "npm";
  const { status, error, stderr } = spawnSync(program, parameters, { cwd, shell, encoding: "utf8" });
  if (status === 0) return null;
  return `${program} failed: ${(error?.message ?? stderr).trim().split("\n")[0]}`;
}

/** @param {number} start */
function seconds(start) {
  return ((performance.now() - start) / 1000).toFixed(1);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problem = installPackages();
  if (problem) console.log(`skipped: programs with gevent, trio and anyio: ${problem}`);
  const problemOfNode = installNodePackages();
  if (problemOfNode) console.log(`skipped: programs with packages of npm: ${problemOfNode}`);
}
