// @ts-check

/**
 * How esbuild bundles the apps that run in the editor's webviews: one script for each, loaded by its page.
 *
 * @param {string} root the folder of the checkout
 * @returns {import("esbuild").BuildOptions}
 */
export function webviewBuild(root) {
  return {
    absWorkingDir: root,
    entryPoints: {
      explainer: "src/webview/explainer/main.tsx",
      timeline: "src/webview/timeline/main.tsx",
      // The timeline's worker; the extension hands it to the page as text.
      simulator: "src/webview/timeline/worker.ts",
    },
    outdir: "dist/webview",
    bundle: true,
    platform: "browser",
    target: "es2022",
    format: "iife",
    jsx: "automatic",
    jsxImportSource: "preact",
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  };
}
