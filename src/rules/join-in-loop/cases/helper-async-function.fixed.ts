import { once } from "node:events";
import { Worker } from "node:worker_threads";

async function hashFile(path: string): Promise<string> {
  const worker = new Worker("./hash.js", { workerData: path });
  const [digest] = await once(worker, "message");
  return digest;
}

export async function manifest(paths: string[]): Promise<string> {
  const lines: string[] = [];
  const pending = [];
  for (const path of paths) {
    pending.push(hashFile(path));
  }
  for (const result of await Promise.all(pending)) {
    lines.push(result);
  }
  return lines.join("\n");
}
