import { join } from "node:path";
import { Worker } from "node:worker_threads";

export function startWorkers(folder: string, names: string[]): Worker[] {
  const workers: Worker[] = [];
  for (const name of names) {
    const script = join(folder, `${name}.js`);
    workers.push(new Worker(script));
  }
  return workers;
}
