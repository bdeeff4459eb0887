import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function compressAll(files: string[]): Promise<void> {
  const exits = [];
  for (const file of files) {
    const worker = new Worker("./compress.js", { workerData: file });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
