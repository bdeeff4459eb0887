import { parentPort, workerData } from "node:worker_threads";
import { type ExchangeLine, workerSummaries } from "../../../src/cli/check/summaryExchange.ts";
import type { FileSummary } from "../../../src/project/summary/fileSummary.ts";

/** What a worker does with its line, one after another. */
export type Step =
  | { readonly do: "find"; readonly uri: string }
  | { readonly do: "tell"; readonly uri: string; readonly summary: FileSummary | null }
  | { readonly do: "wait" | "stay" };

// Posts what each search has given, and ends.
const { line, gate, steps } = workerData as {
  readonly line: ExchangeLine;
  /** What waits goes on when the first number is not 0; the second one stays 0, so that what stays has to be ended. */
  readonly gate: Int32Array;
  readonly steps: readonly Step[];
};
const summaries = workerSummaries(line);
for (const step of steps) {
  if (step.do === "find") parentPort?.postMessage(summaries.find(step.uri));
  else if (step.do === "tell") summaries.tell(step.uri, step.summary);
  else Atomics.wait(gate, step.do === "wait" ? 0 : 1, 0);
}
