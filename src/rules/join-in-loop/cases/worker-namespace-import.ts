import { once } from "node:events";
import * as workerThreads from "node:worker_threads";

export async function indexDocuments(documents: readonly string[]) {
  for (const document of documents) {
    const worker = new workerThreads.Worker("./indexer.js");
    worker.postMessage(document);
    await once(worker, "exit"); // flag
  }
}
