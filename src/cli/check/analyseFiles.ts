import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import { analyseInPool } from "./workerPool.ts";
import type { WorkerStart } from "./workerProtocol.ts";
import { filesToRevisit, type WorkspaceIndex } from "./workspaceIndex.ts";

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
 * Analyses all files, each alone first, and those again in which something shows only when the others are known.
 * Reports come in no particular order. Rejects when no engine starts.
 */
export async function analyseFiles(
  files: readonly SourceFile[],
  task: AnalysisTask,
  jobs: number,
  onReport: (report: FileReport) => void,
): Promise<void> {
  const first = new Map<string, FileReport>();
  await runPass(files, { task, index: null }, jobs, (report, { path }) => first.set(path, report));
  const index: WorkspaceIndex = {
    sources: files.map(({ path }) => path).sort(),
    summaries: [...first].flatMap(([path, { summary }]) =>
      summary ? [[pathToFileURL(path).href, summary] as const] : [],
    ),
    blockingCalls: task.configuration.blockingCalls,
  };
  const revisited = files.length > 1 ? filesToRevisit(index) : new Set<string>();
  for (const [path, report] of first) if (!revisited.has(path)) onReport(report);
  const again = files.filter(({ path }) => revisited.has(path));
  await runPass(again, { task, index }, jobs, (report, { path }) => {
    onReport({ ...report, fixed: report.fixed + (first.get(path)?.fixed ?? 0) });
  });
}

/** One pass: few and small files on this thread, the others in workers. */
async function runPass(
  files: readonly SourceFile[],
  start: WorkerStart,
  jobs: number,
  onReport: (report: FileReport, file: SourceFile) => void,
): Promise<void> {
  const inWorkers = jobs > 1 && files.length > 1 ? files : files.filter(({ size }) => size > largeFile);
  await analyseInPool(inWorkers, { program: workerUrl, start, jobs, timeLimit, onReport });
  if (inWorkers.length === files.length) return;
  const analyser = await createFileAnalyser(start.task, readAsset, { index: start.index });
  for (const file of files) {
    if (!inWorkers.includes(file)) onReport(await analyser.analyse(file), file);
  }
}
