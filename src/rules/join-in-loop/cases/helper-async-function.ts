import { once } from "node:events";
import { Worker } from "node:worker_threads";

async function hashFile(path: string): Promise<string> {
  const worker = new Worker("./hash.js", { workerData: path });
  const [digest] = await once(worker, "message");
  return digest;
}

export async function manifest(paths: string[]): Promise<string> {
  const lines: string[] = [];
  for (const path of paths) {
    lines.push(await hashFile(path)); // flag
  }
  return lines.join("\n");
}
