import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function sweep(rooms: string[], exits: Map<string, string[]>): Promise<void> {
  const exits_2 = [];
  for (const room of rooms) {
    const worker = new Worker("./path-finder.js", { workerData: { room, doors: exits.get(room) } });
    exits_2.push(once(worker, "exit"));
  }
  await Promise.all(exits_2);
}
