import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function wordCounts(chapters: string[]): Promise<number[]> {
  const counts: number[] = [];
  const pending = [];
  for (const chapter of chapters) {
    const worker = new Worker("./count-words.js", { workerData: chapter });
    pending.push(once(worker, "message"));
  }
  for (const [count] of await Promise.all(pending)) {
    counts.push(count);
  }
  return counts;
}
