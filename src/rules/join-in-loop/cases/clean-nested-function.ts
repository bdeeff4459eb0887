import { once } from "node:events";
import { Worker } from "node:worker_threads";

export function makeRunners(scripts: string[]): (() => Promise<void>)[] {
  const runners: (() => Promise<void>)[] = [];
  for (const script of scripts) {
    runners.push(async () => {
      const worker = new Worker(script);
      await once(worker, "exit");
    });
  }
  return runners;
}
