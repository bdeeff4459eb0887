import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function scanRange(first, last, step) {
  let start = first;
  const exits = [];
  while (start < last) {
    const worker = new Worker("./scan.js", { workerData: { start, end: start + step } });
    start += step;
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
