import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function transcode(videos: string[]): Promise<void> {
  // Sequential on purpose: one encoder already uses every core.
  for (const video of videos) {
    const worker = new Worker("./transcode.js", { workerData: video });
    await once(worker, "exit");
  }
}
