import { availableParallelism } from "node:os";
import { pathToFileURL } from "node:url";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { AnalysisTask } from "./analyseFile.ts";
import { importersOfCandidates } from "./importReach.ts";
import type { Outlook } from "./outlook.ts";
import { createPasses, type Passes } from "./passes.ts";
import type { FileReport } from "./report.ts";
import { filesOnDisk, type WorkspaceIndex } from "./workspaceIndex.ts";

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
 * Analyses the files that can hold a finding, each as a part of all. Of the others it parses those to which a call leads.
 * Each file has its report, in no particular order. Rejects when no engine starts.
 */
export async function analyseFiles(options: RunOptions, onReport: (report: FileReport) => void): Promise<void> {
  const passes = createPasses(options);
  try {
    const { candidates, others } = await lookAt(options, passes);
    for (const report of others) onReport(report);
    if (options.task.fixes) await fixFiles(candidates, passes, options, onReport);
    else await analyseCandidates(candidates, passes, options, onReport);
  } finally {
    await passes.close();
  }
}

interface Looks {
  /** The files in which there may be findings. */
  readonly candidates: readonly SourceFile[];
  /** The reports of the others. */
  readonly others: readonly FileReport[];
}

async function lookAt({ files, isSelective }: RunOptions, passes: Passes): Promise<Looks> {
  if (isSelective === false) return { candidates: files, others: [] };
  const reports = new Map<string, FileReport>();
  await passes.run(files, "look", (report, { path }) => void reports.set(path, report));
  const outlooks = new Map<string, Outlook>();
  for (const [path, { outlook }] of reports) if (outlook) outlooks.set(path, outlook);
  const importers = importersOfCandidates(outlooks, filesOnDisk(pathsOf(files)));
  const isCandidate = (path: string) => outlooks.get(path)?.candidacy === "possible" || importers.has(path);
  return {
    candidates: files.filter(({ path }) => isCandidate(path)),
    others: [...reports].flatMap(([path, report]) => (isCandidate(path) ? [] : [report])),
  };
}

/** With several jobs, what all files hold is found out first, so that no two workers find out the same. */
async function analyseCandidates(
  candidates: readonly SourceFile[],
  passes: Passes,
  { files, jobs }: RunOptions,
  onReport: (report: FileReport) => void,
): Promise<void> {
  const summaries: [string, FileSummary][] = [];
  if (jobs > 1 && candidates.length > 1) {
    await passes.run(candidates, "survey", ({ summary }, { path }) => {
      if (summary) summaries.push([pathToFileURL(path).href, summary]);
    });
  }
  if (files.length > 1) passes.setIndex(indexOf(files, candidates, summaries));
  await passes.run(candidates, "analyse", onReport);
}

/** Each file alone first, then as a part of all: by then what others find in it has been fixed. */
async function fixFiles(
  candidates: readonly SourceFile[],
  passes: Passes,
  { files }: RunOptions,
  onReport: (report: FileReport) => void,
): Promise<void> {
  if (files.length === 1) return passes.run(candidates, "analyse", onReport);
  const first = new Map<string, FileReport>();
  await passes.run(candidates, "analyse", (report, { path }) => void first.set(path, report));
  passes.setIndex(indexOf(files, candidates, []));
  await passes.run(candidates, "analyse", (report, { path }) => {
    onReport({ ...report, fixed: report.fixed + (first.get(path)?.fixed ?? 0) });
  });
}

function indexOf(
  files: readonly SourceFile[],
  candidates: readonly SourceFile[],
  summaries: WorkspaceIndex["summaries"],
): WorkspaceIndex {
  const chosen = new Set(candidates);
  const sources = files.map((file) => ({ ...file, isCandidate: chosen.has(file) }));
  return { sources: sources.sort((left, right) => (left.path < right.path ? -1 : 1)), summaries };
}

function pathsOf(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => path).sort();
}
