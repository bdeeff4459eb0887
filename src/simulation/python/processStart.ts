import type { Run } from "../interpreter/context.ts";

/** How long a new process takes to its first line, in microseconds. */
export function processStartTime({ machine }: Run): number {
  const { costs, settings } = machine;
  const cost = { fork: costs.processFork, forkserver: costs.processForkserver, spawn: costs.processSpawn };
  return Math.round(cost[settings.startMethod] / 1000);
}
