import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function packAll(folders: string[]): Promise<void> {
  for (const folder of folders) {
    const worker = new Worker("./pack.js", { workerData: folder });
    await once(worker, "exit"); // flag
  }
}

export function unpack(archive: string) {
  const entries = archive.
