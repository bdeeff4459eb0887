import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { createEngine } from "../../engine/createEngine.ts";
import { startServer } from "../server.ts";

declare const self: DedicatedWorkerGlobalScope;

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
// A worker made from the text of a script has no address of its own, so the client reads every file.
startServer(connection, {
  readAsset: null,
  readFile: null,
  listFiles: null,
  createEngine,
  now: () => performance.now(),
});
