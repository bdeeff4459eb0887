import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function wordCounts(chapters: string[]): Promise<number[]> {
  const counts: number[] = [];
  for (const chapter of chapters) {
    const worker = new Worker("./count-words.js", { workerData: chapter });
    const [count] = await once(worker, "message"); // flag
    counts.push(count);
  }
  return counts;
}
