import { createServer } from "node:http";
import { Worker } from "node:worker_threads";

createServer(async (request, response) => {
  response.end(String(await simulateInWorker(900_000_000)));
}).listen(8080);

type Simulate = typeof import("./simulate.ts").simulate;

/** Runs `simulate` in a worker, which has a thread of its own. */
function simulateInWorker(...values: Parameters<Simulate>): Promise<ReturnType<Simulate>> {
  const worker = new Worker(new URL("./simulate.worker.ts", import.meta.url), { workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
