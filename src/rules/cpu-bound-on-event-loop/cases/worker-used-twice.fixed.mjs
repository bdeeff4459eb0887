import { createServer } from "node:http";

function simulate(rounds) {
  let state = 1;
  for (let i = 0; i < rounds; i++) state = (state * 48_271 + i) % 2_147_483_647;
  return state;
}

console.log(simulate(10));

createServer(async (request, response) => {
  response.end(String(await runInWorker(simulate, 900_000_000)));
}).listen(8080);

/** Runs a function that needs nothing but its arguments in a worker of its own. */
async function runInWorker(work, ...values) {
  const { Worker } = await import("node:worker_threads");
  const code = `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage((${work})(...workerData));`;
  const worker = new Worker(code, { eval: true, workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
