import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function inBatches(jobs: string[], size: number): Promise<void> {
  for (let index = 0; index < jobs.length; index += size) {
    const exits = jobs.slice(index, index + size).map((job) => {
      const worker = new Worker("./job.js", { workerData: job });
      return once(worker, "exit");
    });
    await Promise.all(exits);
  }
}
