import { parentPort, workerData } from "node:worker_threads";

parentPort?.postMessage(simulate(...(workerData as Parameters<typeof simulate>)));

/** How far it drifts. */
export function simulate(days: number): number {
  let value = 0;
  for (let run = 0; run < 100_000; run++) {
    for (let day = 0; day < 3_650; day++) value += Math.random() - 0.5;
  }
  return value * days;
}
