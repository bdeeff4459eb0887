import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function compressAll(files: string[]): Promise<void> {
  const exits = [];
  for (const file of files) {
    const worker = new Worker(new URL("./compress.js", import.meta.url), { workerData: file });
    exits.push(once(worker, "exit"));
  }
  await Promise.all(exits);
  console.log("compressed", files.length, "files");
}
