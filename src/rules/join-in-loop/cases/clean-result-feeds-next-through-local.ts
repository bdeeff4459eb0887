import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function train(epochs: number, start: Float32Array): Promise<Float32Array> {
  let weights = start;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const worker = new Worker("./train-epoch.js", { workerData: { epoch, weights } });
    const [updated] = await once(worker, "message");
    weights = updated;
  }
  return weights;
}
