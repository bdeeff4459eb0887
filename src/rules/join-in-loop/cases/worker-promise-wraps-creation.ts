import { Worker } from "node:worker_threads";

export async function minify(bundles: string[]): Promise<string[]> {
  const outputs: string[] = [];
  for (const bundle of bundles) {
    const output = await new Promise<string>((resolve, reject) => { // flag
      const worker = new Worker("./minify.js", { workerData: bundle });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    outputs.push(output);
  }
  return outputs;
}
