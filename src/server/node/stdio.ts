import { readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createConnection } from "vscode-languageserver/node";
import { createEngine } from "../../engine/createEngine.ts";
import { startServer } from "../server.ts";
import { readBundledAsset } from "./assets.ts";
import { listFiles } from "./listFiles.ts";

/** Serves an editor over standard input and output until it disconnects. Nothing else may write to standard output. */
export function startStdioServer(): void {
  const connection = createConnection(process.stdin, process.stdout);
  startServer(connection, {
    readAsset: readBundledAsset,
    readFile: readWorkspaceFile,
    listFiles,
    createEngine,
    now: () => performance.now(),
  });
}

/** Without a byte order mark. Null for what does not exist, cannot be read, is too long or is no file of this machine. */
async function readWorkspaceFile(uri: string, maximumBytes = Number.POSITIVE_INFINITY): Promise<string | null> {
  if (!uri.startsWith("file:")) return null;
  const path = fileURLToPath(uri);
  try {
    if ((await stat(path)).size > maximumBytes) return null;
    return (await readFile(path, "utf8")).replace(/^\uFEFF/, "");
  } catch {
    return null;
  }
}
