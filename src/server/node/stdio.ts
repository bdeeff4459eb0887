import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { createEngine } from "../../engine/engine.ts";
import { startServer } from "../server.ts";
import { readBundledAsset } from "./assets.ts";

/** Serves an editor over standard input and output until it disconnects. Nothing else may write to standard output. */
export function startStdioServer(): void {
  const connection = createConnection(process.stdin, process.stdout);
  startServer(connection, {
    readAsset: readBundledAsset,
    readFile: readWorkspaceFile,
    createEngine,
    now: () => performance.now(),
  });
}

/** Null for what does not exist, cannot be read or is no file of this machine. */
async function readWorkspaceFile(uri: string): Promise<string | null> {
  if (!uri.startsWith("file:")) return null;
  try {
    return await readFile(fileURLToPath(uri), "utf8");
  } catch {
    return null;
  }
}
