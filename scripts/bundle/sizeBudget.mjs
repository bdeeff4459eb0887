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
  "server.js": 1600 * kilobyte,
  "server.web.js": 1600 * kilobyte,
  // It is a server, too, and prints timelines.
  "cli.js": 1792 * kilobyte,
  "cliWorker.js": 1536 * kilobyte,
};

/**
 * The largest that an app inside a webview may be once compressed, in bytes: what is loaded each time that its panel
 * opens. A timeline loads the worker of its program's language: that of Python knows more when the program uses libraries
 * that few programs use. The worker for files comes when one is read or written.
 *
 * @type {readonly { readonly files: readonly string[]; readonly most: number }[]}
 */
const compressedBudget = [
  { files: ["webview/explainer.js"], most: 60 * kilobyte },
  ...["en", "zh-cn"].flatMap((locale) =>
    Object.entries({ python: 60, ecmascript: 60, "python-processes": 66.5 }).map(([program, most]) => ({
      files: [`webview/timeline.${locale}.js`, `webview/simulator.${program}.js`],
      most: most * kilobyte,
    })),
  ),
  { files: ["webview/files.js"], most: 12 * kilobyte },
];

/**
 * The bundles that are larger than they may be, in words.
 *
 * @param {string} root the folder of the checkout
 * @returns {string[]}
 */
export function oversizedBundles(root) {
  const plain = Object.entries(budget).map(([name, most]) => ({ files: [name], most }));
  return [
    ...oversized(root, plain, (file) => statSync(file).size),
    ...oversized(root, compressedBudget, (file) => gzipSync(readFileSync(file)).length),
  ];
}

/**
 * @param {string} root
 * @param {readonly { readonly files: readonly string[]; readonly most: number }[]} budgets
 * @param {(file: string) => number} measure
 */
function oversized(root, budgets, measure) {
  return budgets.flatMap(({ files, most }) => {
    const paths = files.map((name) => path.join(root, "dist", name)).filter((file) => existsSync(file));
    const size = paths.reduce((sum, file) => sum + measure(file), 0);
    return size <= most ? [] : [`dist/${files.join(" + ")} has ${size} bytes, more than the ${most} of its budget.`];
  });
}
