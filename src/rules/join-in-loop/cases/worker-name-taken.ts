import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function sweep(rooms: string[], exits: Map<string, string[]>): Promise<void> {
  for (const room of rooms) {
    const worker = new Worker("./path-finder.js", { workerData: { room, doors: exits.get(room) } });
    await once(worker, "exit"); // flag
  }
}
