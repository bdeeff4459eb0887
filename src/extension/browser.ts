import { type ExtensionContext, Uri, workspace } from "vscode";
import { BrowserMessageReader, BrowserMessageWriter } from "vscode-languageclient/browser";
import { startExtension, stopExtension } from "./activate.ts";
import type { ServerWorker } from "./serverWorker.ts";
import type { InterleaveApi } from "./testApi.ts";

/** Called by the editor's web worker host. */
export function activate(context: ExtensionContext): InterleaveApi {
  return startExtension(context, () => startWorker(Uri.joinPath(context.extensionUri, "dist/server.web.js")));
}

/** Stops the server when the editor lets go of the extension. */
export const deactivate = stopExtension;

/**
 * The script is read and started from memory: the address of an extension need not be one that a worker can load,
 * `vscode-remote:` for example is not.
 */
async function startWorker(script: Uri): Promise<ServerWorker> {
  const source = new Blob([new Uint8Array(await workspace.fs.readFile(script))], { type: "text/javascript" });
  const address = URL.createObjectURL(source);
  const worker = new Worker(address, { name: "Interleave" });
  const reader = new ClosingMessageReader(worker);
  const terminate = () => {
    worker.terminate();
    URL.revokeObjectURL(address);
    reader.close();
  };
  // A worker that dies of an error says nothing else and answers nothing from then on.
  worker.addEventListener("error", terminate);
  return { transports: { reader, writer: new BrowserMessageWriter(worker) }, terminate };
}

/** A terminated web worker tells nobody, so whoever ends it closes the reader. */
class ClosingMessageReader extends BrowserMessageReader {
  #isClosed = false;

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.fireClose();
  }
}
