import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";

parentPort?.on("message", async (name: string) => {
  parentPort?.postMessage(readFileSync(`${workerData.folder}/${name}`));
});
