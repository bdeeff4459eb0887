import { availableParallelism } from "node:os";
import { isMarkdown } from "../../engine/markdown/markdownFiles.ts";
import { isTestFile } from "../../project/contexts/testFiles.ts";
import { createEcmascriptModules, type EcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import { type CachedFiles, openCachedFiles, type RunCache } from "../cache/cachedFiles.ts";
import { displayPath } from "../files/paths.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import type { AnalysisTask } from "./analyseFile.ts";
import type { Outlook } from "./outlook.ts";
import { createPasses, type Passes } from "./passes.ts";
import type { FileReport } from "./report.ts";
import { candidatesAmong, coroutinesAmong } from "./workspaceCandidates.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** With fewer files than this, starting workers takes longer than they save. */
const filesWorthWorkers = 200;
/** Beyond this, workers wait for memory more than for each other's files. */
const usefulJobs = 4;

/**
 * How many jobs to run when the user did not say. One core is left to what the engine does beside each job, compiling and
 * collecting: on two cores, two jobs took 0.8 to 1.2 times as long as one, and up to 1.5 times the CPU time and memory.
 */
export function defaultJobs(fileCount: number, cores: number = availableParallelism()): number {
  if (fileCount < filesWorthWorkers) return 1;
  return Math.max(1, Math.min(usefulJobs, cores - 1));
}

/** The files of a run, and how they are looked at. */
export interface RunOptions {
  readonly files: readonly SourceFile[];
  readonly task: AnalysisTask;
  readonly jobs: number;
  /** False parses every file, which finds the same and takes longer. */
  readonly isSelective?: boolean;
  /** What earlier runs have found out; null to begin afresh and leave nothing behind. */
  readonly cache?: RunCache | null;
}

/**
 * Analyses the files that can hold a finding, each as a part of all. Of the others it parses those to which a call leads.
 * Each file has its report, in no particular order. Rejects when no engine starts.
 */
export async function analyseFiles(options: RunOptions, onReport: (report: FileReport) => void): Promise<void> {
  const passes = createPasses({ ...options, task: { ...options.task, isTraced: Boolean(options.cache) } });
  try {
    const cached = openCachedFiles(options);
    const looks = await lookAt(options, { passes, cached });
    for (const report of looks.others) onReport(report);
    if (options.task.fixes) await fixFiles(looks.candidates, passes, options, onReport);
    else await analyseCandidates(looks, { passes, cached }, options, onReport);
    cached.save();
  } finally {
    await passes.close();
  }
}

interface Tools {
  readonly passes: Passes;
  readonly cached: CachedFiles;
}

interface Looks {
  /** The files in which there may be findings. */
  readonly candidates: readonly SourceFile[];
  /** The reports of the others. */
  readonly others: readonly FileReport[];
  /** The names under which coroutine functions may be called; null where nobody has collected them. */
  readonly coroutines: ReadonlySet<string> | null;
  /** Of the candidates that hold nothing themselves: what they import that may be why something is found. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
  /** What imports mean; null where nobody has asked yet. */
  readonly modules: EcmascriptModules | null;
}

async function lookAt({ files, isSelective }: RunOptions, { passes, cached }: Tools): Promise<Looks> {
  if (isSelective === false)
    return { candidates: files, others: [], coroutines: null, imports: new Map(), modules: null };
  const unknown = files.filter((file) => !cached.lookOf(file));
  await passes.run(unknown, "look", (report, file) => cached.setLook(file, report));
  const outlooks = new Map<string, Outlook>();
  for (const file of files) {
    const outlook = cached.lookOf(file)?.outlook;
    if (outlook) outlooks.set(file.path, outlook);
  }
  const coroutines = cached.isComplete ? null : coroutinesAmong(outlooks);
  const modules = coroutines && createEcmascriptModules(cached.filesOnDisk());
  const chosen = modules && candidatesAmong(outlooks, coroutines, modules);
  const isCandidate = (file: SourceFile) =>
    chosen === null ? cached.reportOf(file) !== null : chosen.paths.has(file.path);
  return {
    candidates: files.filter(isCandidate),
    others: files.flatMap((file) => (isCandidate(file) ? [] : (cached.lookOf(file) ?? []))),
    coroutines,
    imports: chosen?.imports ?? new Map(),
    modules,
  };
}

/** Analyses what is not known from an earlier run. */
async function analyseCandidates(
  { candidates, coroutines, imports, modules }: Looks,
  { passes, cached }: Tools,
  { files, task }: RunOptions,
  onReport: (report: FileReport) => void,
): Promise<void> {
  const stale: SourceFile[] = [];
  for (const file of candidates) {
    const report = cached.reportOf(file);
    if (report && !report.passedOver?.some((name) => coroutines?.has(name))) onReport(report);
    else stale.push(file);
  }
  if (stale.length === 0) return;
  if (files.length > 1) {
    const index = {
      ...indexOf(files, new Set(stale), cached.summaries()),
      coroutines: coroutines && [...coroutines],
      imports: [...imports],
    };
    passes.setIndex(index, modules);
  }
  // What is left out of tests matters to no other test, but to other files it may.
  const isTest = ({ path }: SourceFile) => isTestFile(displayPath(path, task.cwd));
  for (const part of [stale.filter((file) => !isTest(file)), stale.filter(isTest)]) {
    await passes.run(part, "analyse", (report, file) => onReport(cached.setReport(file, report)));
  }
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
  passes.setIndex(indexOf(files, new Set(candidates), new Map()));
  await passes.run(candidates, "analyse", (report, { path }) => {
    onReport({ ...report, fixed: report.fixed + (first.get(path)?.fixed ?? 0) });
  });
}

function indexOf(
  files: readonly SourceFile[],
  candidates: ReadonlySet<SourceFile>,
  summaries: ReadonlyMap<string, FileSummary>,
): WorkspaceIndex {
  const sources = files
    .filter(({ languageId }) => !isMarkdown(languageId))
    .map((file) => ({ ...file, isCandidate: candidates.has(file) }));
  sources.sort((left, right) => (left.path < right.path ? -1 : 1));
  return { sources, summaries: [...summaries], coroutines: null, imports: [] };
}
