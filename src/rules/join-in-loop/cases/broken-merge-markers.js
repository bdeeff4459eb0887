import { once } from "node:events";
import { Worker } from "node:worker_threads";

<<<<<<< HEAD
const SCRIPT = "./lint-worker.js";
=======
const SCRIPT = "./check-worker.js";
>>>>>>> feature/check

export async function lintAll(files) {
  for (const file of files) {
    const worker = new Worker(SCRIPT, { workerData: file });
    await once(worker, "exit"); // flag
  }
}
