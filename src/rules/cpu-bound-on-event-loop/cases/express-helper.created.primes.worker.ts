import { parentPort, workerData } from "node:worker_threads";

parentPort?.postMessage(primes(...(workerData as Parameters<typeof primes>)));

export function primes(limit: number): number {
  let count = 0;
  for (let n = 2; n < limit; n++) {
    if (n % 2 !== 0) count++;
  }
  return count;
}
