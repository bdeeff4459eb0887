import { once } from "node:events";
import { setTimeout as delay } from "node:timers/promises";
import { Worker } from "node:worker_threads";

export async function runPlugins(plugins: string[]): Promise<string[]> {
  const slow: string[] = [];
  for (const plugin of plugins) {
    const worker = new Worker(plugin);
    const winner = await Promise.race([once(worker, "exit"), delay(5_000, "timeout")]);
    if (winner === "timeout") {
      slow.push(plugin);
      await worker.terminate();
    }
  }
  return slow;
}
