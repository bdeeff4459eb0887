import { createServer } from "node:http";
import { Worker } from "node:worker_threads";

class Forecast {
  static async answer(request, response) {
    response.end(String(await simulateInWorker(30)));
  }
}

createServer(async (request, response) => Forecast.answer(request, response)).listen(8080);

/** Runs `simulate` in a worker, which has a thread of its own. */
function simulateInWorker(...values) {
  const worker = new Worker(new URL("./simulate.worker.mjs", import.meta.url), { workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
