import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function scanRange(first, last, step) {
  let start = first;
  while (start < last) {
    const worker = new Worker("./scan.js", { workerData: { start, end: start + step } });
    start += step;
    await once(worker, "exit"); // flag
  }
}
