import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { effectsDigest } from "../../engine/workspace.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import type { Project } from "../../project/project.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser, type FileAnalyser, type Pass } from "./analyseFile.ts";
import { importersOfCandidates } from "./importReach.ts";
import type { FileReport } from "./report.ts";
import { analyseInPool } from "./workerPool.ts";
import { filesOnDisk, projectOf, type WorkspaceIndex } from "./workspaceIndex.ts";

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

/** The files of a run, and how they are looked at. */
export interface RunOptions {
  readonly files: readonly SourceFile[];
  readonly task: AnalysisTask;
  readonly jobs: number;
  /** False parses every file, which finds the same and takes longer. */
  readonly isSelective?: boolean;
}

/**
 * Analyses the files that can hold a finding: each alone first, then again those in which something shows only when
 * others are known. Of the others it parses what that needs. Each file has its report, in no particular order.
 * Rejects when no engine starts.
 */
export async function analyseFiles(options: RunOptions, onReport: (report: FileReport) => void): Promise<void> {
  const { files, task } = options;
  let analyser: Promise<FileAnalyser> | null = null;
  const local = () => {
    analyser ??= createFileAnalyser(task, readAsset);
    return analyser;
  };
  const run: Run = { ...options, local };
  const workspace = filesOnDisk(files.map(({ path }) => path).sort());
  const first = await firstReports(run, workspace);
  const summaries = new Map<string, FileSummary>();
  for (const [path, { summary }] of first) if (summary) summaries.set(pathToFileURL(path).href, summary);
  const index = () => ({
    sources: workspace.sources,
    summaries: [...summaries],
    blockingCalls: task.configuration.blockingCalls,
  });
  const project = projectOf(index());
  const revisited = files.length > 1 ? await filesToRevisit(run, first, project, summaries) : new Set<string>();
  for (const [path, report] of first) if (!revisited.has(path)) onReport(report);
  const again = files.filter(({ path }) => revisited.has(path));
  await runPass(again, { ...run, pass: "analyse", project, index }, (report, { path }) => {
    onReport({ ...report, fixed: report.fixed + (first.get(path)?.fixed ?? 0) });
  });
}

/** What each file shows alone, by path. */
async function firstReports(run: Run, workspace: WorkspaceFiles): Promise<Map<string, FileReport>> {
  const reports = new Map<string, FileReport>();
  const keep = (report: FileReport, { path }: SourceFile) => void reports.set(path, report);
  if (run.isSelective === false) {
    await runPass(run.files, { ...run, pass: "analyse" }, keep);
    return reports;
  }
  await runPass(run.files, { ...run, pass: "look" }, keep);
  const outlooks = [...reports].flatMap(([path, { outlook }]) => (outlook ? [[path, outlook] as const] : []));
  const importers = importersOfCandidates(new Map(outlooks), workspace);
  const others = run.files.filter(({ path }) => importers.has(path));
  await runPass(others, { ...run, pass: "analyse" }, keep);
  return reports;
}

/** The files in which something shows only when other files are known; what is asked of those is added to the project. */
async function filesToRevisit(
  run: Run,
  first: ReadonlyMap<string, FileReport>,
  project: Project,
  summaries: Map<string, FileSummary>,
): Promise<Set<string>> {
  const byUri = new Map(run.files.map((file) => [pathToFileURL(file.path).href, file]));
  for (const uri of summaries.keys()) byUri.delete(uri);
  for (;;) {
    const revisited = new Set<string>();
    for (const [path, { sensitive }] of first) {
      if (!sensitive) continue;
      const { callables, digest } = sensitive;
      if (effectsDigest(project, pathToFileURL(path).href, callables) !== digest) revisited.add(path);
    }
    const missing = project.takeMissing().flatMap((uri) => byUri.get(uri) ?? []);
    if (missing.length === 0) return revisited;
    for (const { path } of missing) byUri.delete(pathToFileURL(path).href);
    await runPass(missing, { ...run, pass: "summarise" }, ({ summary }, { path }) => {
      if (summary) summaries.set(pathToFileURL(path).href, summary);
    });
    for (const { path } of missing) {
      const uri = pathToFileURL(path).href;
      const summary = summaries.get(uri);
      if (summary) project.setFile(uri, summary);
    }
  }
}

interface Run extends RunOptions {
  /** The analyser of this thread, made when first asked for. */
  readonly local: () => Promise<FileAnalyser>;
}

interface PassOptions extends Run {
  readonly pass: Pass;
  readonly project?: Project;
  /** The same as the project, for workers. */
  readonly index?: () => WorkspaceIndex;
}

/** One pass: few and small files on this thread, the others in workers. */
async function runPass(
  files: readonly SourceFile[],
  { task, jobs, local, pass, project, index, files: all }: PassOptions,
  onReport: (report: FileReport, file: SourceFile) => void,
): Promise<void> {
  const isWorth = files === all ? files.length > 1 : files.length >= filesWorthWorkers;
  const inWorkers = new Set(jobs > 1 && isWorth ? files : files.filter(({ size }) => size > largeFile));
  if (inWorkers.size > 0) {
    const start = { task, pass, index: index?.() ?? null };
    await analyseInPool([...inWorkers], { program: workerUrl, start, jobs, timeLimit, onReport });
  }
  if (inWorkers.size === files.length) return;
  const analyser = await local();
  analyser.setProject(project ?? null);
  for (const file of files) if (!inWorkers.has(file)) onReport(await analyser.analyse(file, pass), file);
}
