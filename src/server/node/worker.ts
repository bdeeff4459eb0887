import { parentPort } from "node:worker_threads";
import { createConnection, PortMessageReader, PortMessageWriter } from "vscode-languageserver/node";
import { createEngine } from "../../engine/createEngine.ts";
import { startServer } from "../server.ts";
import { readBundledAsset } from "./assets.ts";

if (!parentPort) throw new Error("This file runs as a worker thread only.");

const connection = createConnection(new PortMessageReader(parentPort), new PortMessageWriter(parentPort));
// The client reads the workspace's files, because they need not be files of this machine.
startServer(connection, {
  readAsset: readBundledAsset,
  readFile: null,
  listFiles: null,
  createEngine,
  now: () => performance.now(),
});
