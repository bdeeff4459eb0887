import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function runFirstReady(jobs: { ready: boolean; script: string }[]): Promise<string | undefined> {
  for (const job of jobs) {
    if (!job.ready) continue;
    const worker = new Worker(job.script);
    await once(worker, "exit");
    return job.script;
  }
  return undefined;
}
