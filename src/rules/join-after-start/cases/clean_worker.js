import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function compress(file) {
  const worker = new Worker("./compress.js", { workerData: file });
  await once(worker, "exit");
}
