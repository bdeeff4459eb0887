import { Worker } from "node:worker_threads";
import { once } from "node:events";

export async function consume(jobs: AsyncIterable<string>): Promise<void> {
  for await (const job of jobs) {
    const worker = new Worker("./job.js", { workerData: job });
    await once(worker, "exit");
  }
}
