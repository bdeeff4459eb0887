// @ts-check
import { cpSync, mkdirSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);

/** Files that the engine loads when it runs, as Node.js resolves them. */
const wasm = [
  "web-tree-sitter/web-tree-sitter.wasm",
  "@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm",
  "@vscode/tree-sitter-wasm/wasm/tree-sitter-typescript.wasm",
  "@vscode/tree-sitter-wasm/wasm/tree-sitter-tsx.wasm",
];

/**
 * Copies what the bundles read beside themselves: the parser with its grammars, and the rules' documentation as
 * `rules/<id>/rule*.md`.
 *
 * @param {string} root the folder of the checkout
 * @param {string} [target] the folder of the bundles
 */
export function copyAssets(root, target = path.join(root, "dist")) {
  mkdirSync(target, { recursive: true });
  for (const file of wasm) cpSync(require.resolve(file), path.join(target, path.basename(file)));
  const rules = path.join(root, "src/rules");
  for (const entry of readdirSync(rules, { recursive: true, encoding: "utf8" })) {
    if (/^[^/\\]+[/\\]rule(?:\.[\w-]+)?\.md$/.test(entry)) {
      cpSync(path.join(rules, entry), path.join(target, "rules", entry));
    }
  }
}
