import { availableParallelism } from "node:os";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import { analyseInPool } from "./workerPool.ts";

/** With fewer files than this, starting workers takes longer than they save. */
const filesWorthWorkers = 200;
/** In bytes. A file above this can exhaust memory or take minutes; in a worker it can be given up. */
const largeFile = 1024 * 1024;
/** Beyond this, workers wait for memory more than for each other's files. */
const usefulJobs = 4;
/** In milliseconds; several times what the slowest file of 5 MB takes. */
const timeLimit = 180_000;

/** How many jobs to run when the user did not say. */
export function defaultJobs(fileCount: number): number {
  return fileCount < filesWorthWorkers ? 1 : Math.min(usefulJobs, availableParallelism());
}

/**
 * Analyses all files: few and small ones on this thread, the others in workers. Reports come in no particular order.
 * Rejects when no engine starts.
 */
export async function analyseFiles(
  files: readonly SourceFile[],
  task: AnalysisTask,
  jobs: number,
  onReport: (report: FileReport) => void,
): Promise<void> {
  const inWorkers = jobs > 1 && files.length > 1 ? files : files.filter(({ size }) => size > largeFile);
  await analyseInPool(inWorkers, { program: workerUrl, task, jobs, timeLimit, onReport });
  if (inWorkers.length === files.length) return;
  const analyser = await createFileAnalyser(task, readAsset);
  for (const file of files) {
    if (!inWorkers.includes(file)) onReport(await analyser.analyse(file));
  }
}
