import { createServer } from "node:http";

function fib(n) {
  return n < 2 ? n : fib(n - 1) + fib(n - 2);
}

createServer(async (request, response) => {
  response.end(String(await runInWorker(fib, 42)));
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
