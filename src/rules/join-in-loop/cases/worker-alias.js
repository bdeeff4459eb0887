import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function parseLogs(logs) {
  for (const log of logs) {
    const parser = new Worker("./parse-log.js", { workerData: log });
    const current = parser;
    await once(current, "exit"); // flag
  }
}
