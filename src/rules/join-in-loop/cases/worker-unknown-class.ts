import { once } from "node:events";

import { HashWorker } from "./hashWorker.js";

export async function hashAll(paths: string[]): Promise<void> {
  for (const path of paths) {
    const worker = new HashWorker(path);
    await once(worker, "exit"); // flag likely
  }
}
