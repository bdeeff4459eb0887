import { writeSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** What a process has used when it ended. */
export interface Usage {
  /** User and system time of all its threads, in seconds. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** The most memory that it held at once, in bytes. */
  readonly peakBytes: number;
}

/** Where the parent process reads the usage. */
export const usageDescriptor = 3;

// Loaded before the program that is measured (`node --import`), and in each of its workers.
if (isMainThread) {
  process.on("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = {
      cpuSeconds: (userCPUTime + systemCPUTime) / 1e6,
      wallSeconds: performance.now() / 1000,
      peakBytes: maxRSS * 1024,
    };
    writeSync(usageDescriptor, JSON.stringify(usage));
  });
}
