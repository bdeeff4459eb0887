import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

const require = createRequire(import.meta.url);
const folders = [
  path.dirname(require.resolve("web-tree-sitter/web-tree-sitter.wasm")),
  path.dirname(require.resolve("@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm")),
];

/** Reads the parser's runtime or a grammar straight from the packages they come in, so that unit tests need no build. */
export async function readAsset(name: string): Promise<Uint8Array> {
  const folder = name === "web-tree-sitter.wasm" ? folders[0] : folders[1];
  return readFile(path.join(folder as string, name));
}
