import { readFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";

parentPort?.on("message", (name: string) => {
  parentPort?.postMessage(readFileSync(name));
});
