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
      "timeline.en": "src/webview/timeline/main.en.ts",
      "timeline.zh-cn": "src/webview/timeline/main.zh-cn.ts",
      // The timeline's workers; the extension hands them to the page as text, each when it is needed.
      "simulator.python": "src/webview/timeline/workers/python.ts",
      "simulator.python-processes": "src/webview/timeline/workers/pythonProcesses.ts",
      "simulator.ecmascript": "src/webview/timeline/workers/ecmascript.ts",
      files: "src/webview/timeline/workers/files.ts",
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
