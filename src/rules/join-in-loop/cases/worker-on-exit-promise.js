import { Worker } from "worker_threads";

export async function transpile(sources) {
  for (const source of sources) {
    const worker = new Worker("./transpile-worker.js", { workerData: { source } });
    await new Promise((resolve) => worker.on("exit", resolve)); // flag
  }
}
