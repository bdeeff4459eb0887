// @ts-check

const tsc = "node_modules/typescript/bin/tsc";
const biome = "node_modules/@biomejs/biome/bin/biome";

/**
 * One step of `npm test`: arguments for Node.js, relative to the checkout.
 * A step whose output ends with `N passed, N failed` counts that many tests, any other step is one test.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} command
 */

/** @type {readonly Step[]} */
export const steps = [
  { name: "rule registry", command: ["scripts/generateRegistry.mjs"] },
  { name: "bundles", command: ["scripts/bundle.mjs"] },
  { name: "editor for tests", command: ["test/workbench/install.mjs"] },
  { name: "types", command: [tsc, "--build"] },
  { name: "format and lint", command: [biome, "ci", "--colors=off", "."] },
  { name: "generated documentation", command: ["scripts/generateDocs.mjs", "--check"] },
  { name: "unit tests", command: ["scripts/runTests.mjs", "test/unit/**/*.test.ts"] },
  { name: "command line tests", command: ["scripts/runTests.mjs", "test/cli/**/*.test.ts"] },
  { name: "runtime tests", command: ["scripts/runTests.mjs", "--serial", "test/runtime/*.test.ts"] },
];
