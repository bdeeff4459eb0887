import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function startupTimes(scripts: string[]): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  for (const script of scripts) {
    const start = performance.now();
    const worker = new Worker(script);
    await once(worker, "exit");
    times.set(script, performance.now() - start);
  }
  return times;
}
