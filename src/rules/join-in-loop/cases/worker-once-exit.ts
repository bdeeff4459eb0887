import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function compressAll(files: string[]): Promise<void> {
  for (const file of files) {
    const worker = new Worker(new URL("./compress.js", import.meta.url), { workerData: file });
    await once(worker, "exit"); // flag
  }
  console.log("compressed", files.length, "files");
}
