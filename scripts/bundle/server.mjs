// @ts-check

/**
 * How esbuild bundles the language server: a module for a worker thread of Node.js, and a script for a web worker.
 *
 * @param {string} root the folder of the checkout
 * @returns {import("esbuild").BuildOptions[]}
 */
export function serverBuilds(root) {
  /** @type {import("esbuild").BuildOptions} */
  const common = {
    absWorkingDir: root,
    bundle: true,
    mainFields: ["module", "main"],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  };
  return [
    {
      ...common,
      entryPoints: ["src/server/node/worker.ts"],
      outfile: "dist/server.js",
      platform: "node",
      target: "node20",
      format: "esm",
      // Dependencies that are CommonJS ask for Node.js' own modules by `require`, which an ES module does not have.
      banner: {
        js: 'import { createRequire as bundleRequire } from "node:module"; const require = bundleRequire(import.meta.url);',
      },
    },
    {
      ...common,
      entryPoints: ["src/server/web/worker.ts"],
      outfile: "dist/server.web.js",
      platform: "browser",
      target: "es2022",
      format: "iife",
      // web-tree-sitter takes an address from here to find its runtime, which it is given as bytes instead.
      define: { "import.meta.url": '"https://localhost/"' },
      // Without this, packages choose what they have for a page, and a worker has no document.
      conditions: ["worker"],
      // It imports these under Node.js only.
      external: ["fs/promises", "module"],
    },
  ];
}
