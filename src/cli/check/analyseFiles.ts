import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import { effectsDigest } from "../../engine/workspace.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import type { Project } from "../../project/project.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { AnalysisTask } from "./analyseFile.ts";
import { importersOfCandidates } from "./importReach.ts";
import { createPasses, type Passes } from "./passes.ts";
import type { FileReport } from "./report.ts";
import { filesOnDisk, projectOf } from "./workspaceIndex.ts";

/** With fewer files than this, starting workers takes longer than they save. */
const filesWorthWorkers = 200;
/** Beyond this, workers wait for memory more than for each other's files. */
const usefulJobs = 4;

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
  const passes = createPasses(options);
  try {
    if (options.files.length > 1) await analyseTogether(options, passes, onReport);
    else await passes.run(options.files, "analyse", onReport);
  } finally {
    await passes.close();
  }
}

async function analyseTogether(
  options: RunOptions,
  passes: Passes,
  onReport: (report: FileReport) => void,
): Promise<void> {
  const { files, task } = options;
  const workspace = filesOnDisk(files.map(({ path }) => path).sort());
  const first = await firstReports(options, passes, workspace);
  const summaries = new Map<string, FileSummary>();
  for (const [path, { summary }] of first) if (summary) summaries.set(pathToFileURL(path).href, summary);
  const { sources } = workspace;
  const { blockingCalls } = task.configuration;
  const project = projectOf({ sources, summaries: [...summaries], blockingCalls });
  const revisited = await filesToRevisit(options, passes, { first, project, summaries });
  for (const [path, report] of first) if (!revisited.has(path)) onReport(report);
  const again = files.filter(({ path }) => revisited.has(path));
  if (again.length === 0) return;
  passes.setProject(project, () => ({ sources, summaries: [...summaries], blockingCalls }));
  await passes.run(again, "analyse", (report, { path }) => {
    onReport({ ...report, fixed: report.fixed + (first.get(path)?.fixed ?? 0) });
  });
}

/** What each file shows alone, by path; of those that are kept for later, what others need to know. */
async function firstReports(
  { files, isSelective }: RunOptions,
  passes: Passes,
  workspace: WorkspaceFiles,
): Promise<Map<string, FileReport>> {
  const reports = new Map<string, FileReport>();
  const keep = (report: FileReport, { path }: SourceFile) => void reports.set(path, report);
  if (isSelective === false) {
    await passes.run(files, "survey", keep);
    return reports;
  }
  await passes.run(files, "look", keep);
  const outlooks = [...reports].flatMap(([path, { outlook }]) => (outlook ? [[path, outlook] as const] : []));
  const importers = importersOfCandidates(new Map(outlooks), workspace);
  const others = files.filter(({ path }) => importers.has(path));
  await passes.run(others, "survey", keep);
  return reports;
}

/** What is known after the first pass. */
interface Known {
  readonly first: ReadonlyMap<string, FileReport>;
  readonly project: Project;
  readonly summaries: Map<string, FileSummary>;
}

/** The files in which something shows only when other files are known; what is asked of those is added to the project. */
async function filesToRevisit(
  { files }: RunOptions,
  passes: Passes,
  { first, project, summaries }: Known,
): Promise<Set<string>> {
  const byUri = new Map(files.map((file) => [pathToFileURL(file.path).href, file]));
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
    await passes.run(missing, "summarise", ({ summary }, { path }) => {
      if (summary) summaries.set(pathToFileURL(path).href, summary);
    });
    for (const { path } of missing) {
      const uri = pathToFileURL(path).href;
      const summary = summaries.get(uri);
      if (summary) project.setFile(uri, summary);
    }
  }
}
