import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function gridSearch(models: string[], rates: number[]): Promise<void> {
  for (const model of models) {
    console.log("training", model);
    for (const rate of rates) {
      const worker = new Worker("./train.js", { workerData: { model, rate } });
      await once(worker, "exit"); // flag
    }
  }
}
