import { Worker } from "node:worker_threads";
import type { ExtensionContext } from "vscode";
import { PortMessageReader, PortMessageWriter } from "vscode-languageclient/node";
import { startExtension, stopExtension } from "./activate.ts";
import type { ServerWorker } from "./serverWorker.ts";
import type { InterleaveApi } from "./testApi.ts";

/** Called by the editor's Node.js host. */
export function activate(context: ExtensionContext): InterleaveApi {
  const script = context.asAbsolutePath("dist/server.js");
  return startExtension(context, async () => startWorker(script));
}

/** Stops the server when the editor lets go of the extension. */
export const deactivate = stopExtension;

function startWorker(script: string): ServerWorker {
  const worker = new Worker(script);
  const reader = new ClosingPortReader(worker);
  const writer = new PortMessageWriter(worker);
  return { transports: { reader, writer }, terminate: () => void worker.terminate() };
}

/** A worker that ends says "exit", where a port would say "close". */
class ClosingPortReader extends PortMessageReader {
  constructor(worker: Worker) {
    super(worker);
    worker.once("exit", () => this.fireClose());
  }
}
