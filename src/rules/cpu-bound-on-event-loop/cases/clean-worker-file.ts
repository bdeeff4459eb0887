import { parentPort, workerData } from "node:worker_threads";

parentPort?.on("message", () => {
  let total = 0;
  for (let i = 0; i < 3_000_000_000; i++) total += i % workerData;
  parentPort?.postMessage(total);
});
