import { createServer } from "node:http";
import { Worker } from "node:worker_threads";

createServer(async (request, response) => {
  response.end(String(await fibInWorker(42)));
}).listen(8080);

/** Runs `fib` in a worker, which has a thread of its own. */
function fibInWorker(...values) {
  const worker = new Worker(new URL("./fib.worker.mjs", import.meta.url), { workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
