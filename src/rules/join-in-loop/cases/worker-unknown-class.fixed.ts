import { once } from "node:events";

import { HashWorker } from "./hashWorker.js";

export async function hashAll(paths: string[]): Promise<void> {
  const exits = [];
  for (const path of paths) {
    const worker = new HashWorker(path);
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}
