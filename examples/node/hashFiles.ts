// Prints the SHA-256 of the files named on the command line, each computed in a worker thread.
import { once } from "node:events";
import { Worker } from "node:worker_threads";

const code = `
  const { createHash } = require("node:crypto");
  const { readFileSync } = require("node:fs");
  const { parentPort, workerData } = require("node:worker_threads");
  parentPort.postMessage(createHash("sha256").update(readFileSync(workerData)).digest("hex"));
`;

async function oneAfterAnother(paths: readonly string[]): Promise<string[]> {
  const digests: string[] = [];
  for (const path of paths) {
    const worker = new Worker(code, { eval: true, workerData: path });
    const [digest] = await once(worker, "message");
    digests.push(digest);
  }
  return digests;
}

async function allTogether(paths: readonly string[]): Promise<string[]> {
  const pending: Promise<string[]>[] = [];
  for (const path of paths) {
    const worker = new Worker(code, { eval: true, workerData: path });
    pending.push(once(worker, "message"));
  }
  return (await Promise.all(pending)).map(([digest]) => digest);
}

const together = process.argv.includes("--together");
const paths = process.argv.slice(2).filter((argument) => argument !== "--together");
const digests = together ? await allTogether(paths) : await oneAfterAnother(paths);
for (const [index, digest] of digests.entries()) {
  console.log(digest, paths[index]);
}
