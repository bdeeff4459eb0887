import { Worker } from "node:worker_threads";

export async function warmCodeCache(scripts: string[]): Promise<void> {
  for (const script of scripts) {
    const worker = new Worker(script, { env: { WARM_UP: "1" } });
    worker.unref();
    await worker.terminate(); // flag
  }
}
