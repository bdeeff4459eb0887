import { once } from "node:events";
import { Worker } from "node:worker_threads";

<<<<<<< HEAD
const SCRIPT = "./lint-worker.js";
=======
const SCRIPT = "./check-worker.js";
>>>>>>> feature/check

export async function lintAll(files) {
  const exits = [];
  for (const file of files) {
    const worker = new Worker(SCRIPT, { workerData: file });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
