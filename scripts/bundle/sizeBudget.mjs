// @ts-check
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const kilobyte = 1024;

/**
 * The largest that a bundle may be, in bytes: what must be read and compiled before anything is analysed. The extension
 * is loaded by the editor itself; the others hold the front ends and all rules, and run beside it.
 *
 * @type {Readonly<Record<string, number>>}
 */
const budget = {
  "extension.cjs": 400 * kilobyte,
  "extension.web.js": 400 * kilobyte,
  "server.js": 1536 * kilobyte,
  "server.web.js": 1536 * kilobyte,
  "cli.js": 1536 * kilobyte,
  "cliWorker.js": 1536 * kilobyte,
};

/**
 * The largest that an app inside a webview may be once compressed, in bytes: it is loaded each time that its panel opens.
 *
 * @type {Readonly<Record<string, number>>}
 */
const compressedBudget = {
  "webview/explainer.js": 60 * kilobyte,
  "webview/timeline.js": 30 * kilobyte,
  "webview/simulator.js": 60 * kilobyte,
};

/**
 * The bundles that are larger than they may be, in words.
 *
 * @param {string} root the folder of the checkout
 * @returns {string[]}
 */
export function oversizedBundles(root) {
  return [
    ...oversized(root, budget, (file) => statSync(file).size),
    ...oversized(root, compressedBudget, (file) => gzipSync(readFileSync(file)).length),
  ];
}

/**
 * @param {string} root
 * @param {Readonly<Record<string, number>>} maxima
 * @param {(file: string) => number} measure
 */
function oversized(root, maxima, measure) {
  return Object.entries(maxima).flatMap(([name, maximum]) => {
    const file = path.join(root, "dist", name);
    if (!existsSync(file)) return [];
    const size = measure(file);
    return size <= maximum ? [] : [`dist/${name} has ${size} bytes, more than the ${maximum} of its budget.`];
  });
}
