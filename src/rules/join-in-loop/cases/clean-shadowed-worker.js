import { Worker } from "bullmq";

export async function closeAfterDrain(queues, handle) {
  for (const name of queues) {
    const worker = new Worker(name, handle);
    await worker.waitUntilReady();
  }
}
