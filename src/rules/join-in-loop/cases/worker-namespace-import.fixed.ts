import { once } from "node:events";
import * as workerThreads from "node:worker_threads";

export async function indexDocuments(documents: readonly string[]) {
  const exits = [];
  for (const document of documents) {
    const worker = new workerThreads.Worker("./indexer.js");
    worker.postMessage(document);
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
