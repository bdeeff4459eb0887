import express from "express";
import { Worker } from "node:worker_threads";

const app = express();

app.get("/primes", async (request, response) => {
  const count = await primesInWorker(900_000_000);
  response.json({ count });
});

type Primes = typeof import("./primes.worker.js").primes;

/** Runs `primes` in a worker, which has a thread of its own. */
function primesInWorker(...values: Parameters<Primes>): Promise<ReturnType<Primes>> {
  const worker = new Worker(new URL("./primes.worker.js", import.meta.url), { workerData: values });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
