import express from "express";

const app = express();

function primes(limit: number): number {
  let count = 0;
  for (let n = 2; n < limit; n++) {
    if (n % 2 !== 0) count++;
  }
  return count;
}

app.get("/primes", async (request, response) => {
  const count = await runInWorker(primes, 900_000_000);
  response.json({ count });
});

/** Runs a function that needs nothing but its arguments in a worker of its own. */
async function runInWorker<A extends unknown[], R>(work: (...values: A) => R, ...values: A): Promise<R> {
  const { Worker } = await import("node:worker_threads");
  const code = `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage((${work})(...workerData));`;
  const worker = new Worker(code, { eval: true, workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
