// @ts-check
import { withoutUnusedFeatures } from "./unusedFeatures.mjs";

/**
 * How esbuild bundles the extension: one file for the editor's Node.js host, one for its web worker host. Both are
 * CommonJS, the only module format that the web host can load.
 *
 * @param {string} root the folder of the checkout
 * @returns {import("esbuild").BuildOptions[]}
 */
export function extensionBuilds(root) {
  return [
    {
      ...common(root),
      entryPoints: ["src/extension/node.ts"],
      outfile: "dist/extension.cjs",
      platform: "node",
      target: "node20",
    },
    {
      ...common(root),
      entryPoints: ["src/extension/browser.ts"],
      outfile: "dist/extension.web.js",
      platform: "browser",
      target: "es2022",
    },
  ];
}

/**
 * How esbuild bundles the suites that run inside the editor: one file for each host, loaded by the editor itself.
 *
 * @param {string} root the folder of the checkout
 * @returns {import("esbuild").BuildOptions[]}
 */
export function editorTestBuilds(root) {
  const suites = { ...common(root), entryPoints: ["test/editor/index.ts"], minify: false };
  return [
    { ...suites, outfile: "dist/test/editor.js", platform: "node", target: "node20" },
    { ...suites, outfile: "dist/test/editor.web.js", platform: "browser", target: "es2022" },
  ];
}

/**
 * @param {string} root
 * @returns {import("esbuild").BuildOptions}
 */
function common(root) {
  return {
    absWorkingDir: root,
    bundle: true,
    format: "cjs",
    external: ["vscode"],
    mainFields: ["module", "main"],
    plugins: [withoutUnusedFeatures],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  };
}
