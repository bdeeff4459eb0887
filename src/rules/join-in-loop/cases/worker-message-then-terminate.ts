import { once } from "node:events";
import { Worker } from "node:worker_threads";

export async function solveAll(puzzles: string[]): Promise<string[]> {
  const solutions: string[] = [];
  for (const puzzle of puzzles) {
    const worker = new Worker("./solver.js");
    worker.postMessage(puzzle);
    const [solution] = await once(worker, "message"); // flag
    solutions.push(solution);
    await worker.terminate();
  }
  return solutions;
}
