// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * How esbuild bundles the command line: `dist/cli.js` and `dist/cliWorker.js`, the program of its worker threads.
 * They are ES modules, in which web-tree-sitter finds the `import.meta.url` that it needs.
 *
 * @param {string} root the folder of the checkout
 * @returns {import("esbuild").BuildOptions}
 */
export function cliBuild(root) {
  const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return {
    absWorkingDir: root,
    entryPoints: { cli: "src/cli/main.ts", cliWorker: "src/cli/worker.ts" },
    outdir: "dist",
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    mainFields: ["module", "main"],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    // Dependencies that are CommonJS ask for Node.js' own modules by `require`, which an ES module does not have.
    banner: {
      js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
    },
    define: { INTERLEAVE_VERSION: JSON.stringify(version) },
    logLevel: "warning",
  };
}
