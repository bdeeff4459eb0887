import { Worker } from "worker_threads";

export async function transpile(sources) {
  const exits = [];
  for (const source of sources) {
    const worker = new Worker("./transpile-worker.js", { workerData: { source } });
    exits.push(new Promise((resolve) => worker.on("exit", resolve)));
  }
  await Promise.all(exits);
}
