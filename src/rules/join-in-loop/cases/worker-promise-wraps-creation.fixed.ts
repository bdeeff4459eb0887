import { Worker } from "node:worker_threads";

export async function minify(bundles: string[]): Promise<string[]> {
  const outputs: string[] = [];
  const pending = [];
  for (const bundle of bundles) {
    pending.push(new Promise<string>((resolve, reject) => {
      const worker = new Worker("./minify.js", { workerData: bundle });
      worker.once("message", resolve);
      worker.once("error", reject);
    }));
  }
  for (const output of await Promise.all(pending)) {
    outputs.push(output);
  }
  return outputs;
}
