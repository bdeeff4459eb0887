import { once } from "node:events";
import { Worker } from "node:worker_threads";

class HashWorker extends Worker {
  constructor(path: string) {
    super(new URL("./hash.js", import.meta.url), { workerData: path });
  }
}

export async function hashAll(paths: string[]): Promise<string[]> {
  const digests: string[] = [];
  for (const path of paths) {
    const worker = new HashWorker(path);
    const [digest] = await once(worker, "message"); // flag
    digests.push(digest);
  }
  return digests;
}
