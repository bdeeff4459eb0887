import { once } from "node:events";
import { Worker } from "node:worker_threads";

async function step(board: Uint8Array): Promise<Uint8Array> {
  const worker = new Worker("./life.js", { workerData: board });
  const [next] = await once(worker, "message");
  return next;
}

export async function play(board: Uint8Array, rounds: number): Promise<Uint8Array> {
  for (let round = 0; round < rounds; round++) {
    board = await step(board);
  }
  return board;
}
