import { availableParallelism } from "node:os";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import { analyseInPool } from "./workerPool.ts";

/** With fewer files than this, starting workers takes longer than they save. */
const filesWorthWorkers = 200;
/** Beyond this, workers wait for memory more than for each other's files. */
const usefulJobs = 4;

/** How many jobs to run when the user did not say. */
export function defaultJobs(fileCount: number): number {
  return fileCount < filesWorthWorkers ? 1 : Math.min(usefulJobs, availableParallelism());
}

/** Analyses all files, on this thread or on several. Reports come in no particular order. Rejects when no engine starts. */
export async function analyseFiles(
  files: readonly SourceFile[],
  task: AnalysisTask,
  jobs: number,
  onReport: (report: FileReport) => void,
): Promise<void> {
  if (files.length === 0) return;
  if (jobs > 1 && files.length > 1) return analyseInPool(files, { program: workerUrl, task, jobs, onReport });
  const analyser = await createFileAnalyser(task, readAsset);
  for (const file of files) onReport(await analyser.analyse(file));
}
