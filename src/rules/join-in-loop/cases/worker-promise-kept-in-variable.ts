import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function validateAll(schemas: object[]): Promise<void> {
  for (const schema of schemas) {
    const worker = new Worker("./validate.js");
    const done = once(worker, "exit");
    worker.postMessage(schema);
    await done; // flag
  }
}
