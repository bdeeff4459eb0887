// @ts-check

const tsc = "node_modules/typescript/bin/tsc";
const biome = "node_modules/@biomejs/biome/bin/biome";

/**
 * One step of `npm test`: arguments for Node.js, relative to the checkout.
 * A step that prints a line `N passed, N failed` counts that many tests, any other step is one test.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 */

/**
 * A step that runs test files by their globs.
 *
 * @param {string} name
 * @param {...string} runnerArguments
 * @returns {Step}
 */
const testFiles = (name, ...runnerArguments) => ({ name, command: ["scripts/runTests.mjs", ...runnerArguments] });

/** @type {readonly Step[]} */
export const steps = [
  { name: "rule registry", command: ["scripts/generateRegistry.mjs"] },
  { name: "bundles", command: ["scripts/bundle.mjs", "--tests"] },
  { name: "editor for tests", command: ["test/workbench/install.mjs"] },
  { name: "packages for runtime tests", command: ["test/runtime/packages/install.mjs"] },
  { name: "types", command: [tsc, "--build"] },
  { name: "format and lint", command: [biome, "ci", "--colors=off", "."] },
  { name: "generated documentation", command: ["scripts/generateDocs.mjs", "--check"] },
  testFiles("unit tests", "test/unit/**/*.test.ts"),
  testFiles("command line tests", "test/cli/**/*.test.ts"),
  testFiles("runtime tests", "--serial", "test/runtime/*.test.ts"),
  testFiles("webview tests", "test/webview/*.test.ts"),
  { name: "editor tests, Node host", command: ["scripts/runEditorTests.mjs", "node"] },
  { name: "editor tests, web host", command: ["scripts/runEditorTests.mjs", "web"] },
  // They mostly wait for a window, each for its own.
  testFiles("workbench, package tests", "test/workbench/*.test.ts", "test/package/*.test.ts"),
];
