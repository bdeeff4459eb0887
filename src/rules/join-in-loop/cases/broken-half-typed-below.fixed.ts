import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function packAll(folders: string[]): Promise<void> {
  const exits = [];
  for (const folder of folders) {
    const worker = new Worker("./pack.js", { workerData: folder });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
}

export function unpack(archive: string) {
  const entries = archive.
