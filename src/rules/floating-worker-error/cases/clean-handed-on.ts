import { Worker } from "node:worker_threads";

export function add(pool: Pool) {
  const worker = new Worker("./job.js");
  pool.watch(worker);
}
