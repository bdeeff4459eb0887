import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function smokeTest(script) {
  for (let i = 0; i < 1; i++) {
    const worker = new Worker(script);
    await once(worker, "exit");
  }
}
