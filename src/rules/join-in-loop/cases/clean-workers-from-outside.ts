import type { Worker } from "node:worker_threads";

export async function stopAll(workers: Iterable<Worker>): Promise<void> {
  for (const worker of workers) {
    worker.postMessage("stop");
    await worker.terminate();
  }
}
