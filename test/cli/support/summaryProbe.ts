import { parentPort, workerData } from "node:worker_threads";
import { type ExchangeLine, workerSummaries } from "../../../src/cli/check/summaryExchange.ts";
import type { FileSummary } from "../../../src/project/summary/fileSummary.ts";

/** What a worker does with its line, one after another. */
export type Step =
  | { readonly do: "find"; readonly uri: string }
  | { readonly do: "tell"; readonly uri: string; readonly summary: FileSummary | null }
  | { readonly do: "pause"; readonly milliseconds: number };

// Posts what each search has given, and ends.
const { line, steps } = workerData as { readonly line: ExchangeLine; readonly steps: readonly Step[] };
const summaries = workerSummaries(line);
for (const step of steps) {
  if (step.do === "find") parentPort?.postMessage(summaries.find(step.uri));
  else if (step.do === "tell") summaries.tell(step.uri, step.summary);
  else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, step.milliseconds);
}
