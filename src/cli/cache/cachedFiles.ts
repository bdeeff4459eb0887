import { fileURLToPath } from "node:url";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { FileReport } from "../check/report.ts";
import { filesOnDisk } from "../check/workspaceIndex.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type CachedRun, cachedRunOf, reuseOf } from "./cachedRun.ts";
import { readCacheFile, writeCacheFile } from "./cacheFile.ts";
import { createTracer, type Trace } from "./trace.ts";

/** Where a run keeps what it finds out. */
export interface RunCache {
  /** The path of a file; what other files hold is kept in one beside it. */
  readonly file: string;
  /** When the run began, in milliseconds. */
  readonly now: number;
}

/** What is known of the files of a run, from earlier ones and from this one. */
export interface CachedFiles {
  /** Everything is as it was when it was last analysed. */
  readonly isComplete: boolean;
  lookOf(file: SourceFile): FileReport | null;
  setLook(file: SourceFile, report: FileReport): void;
  reportOf(file: SourceFile): FileReport | null;
  /** Gives the report as others need it. */
  setReport(file: SourceFile, report: FileReport): FileReport;
  /** What files hold that have not changed, by URI. */
  summaries(): Map<string, FileSummary>;
  /** The files of the run as imports see them. */
  filesOnDisk(): WorkspaceFiles;
  save(): void;
}

/** Without a cache, or when it is of no use, nothing is known. */
export function openCachedFiles({
  files,
  cache = null,
}: {
  readonly files: readonly SourceFile[];
  readonly cache?: RunCache | null;
}): CachedFiles {
  const now = cache?.now ?? 0;
  const reuse = reuseOf(cache && (readCacheFile(cache.file) as CachedRun | null), files, now);
  const looks = new Map<string, FileReport>();
  const reports = new Map<string, FileReport>();
  const traces: Trace[] = [];
  const tracer = createTracer();
  let known: Map<string, FileSummary> | null = null;

  for (const { path } of files) {
    const look = reuse.look(path);
    const report = look && reuse.report(path);
    if (look) looks.set(path, look);
    if (report) reports.set(path, report);
  }

  function summaries(): Map<string, FileSummary> {
    if (known) return known;
    const stored = cache && reuse.run ? readCacheFile(summariesFile(cache)) : null;
    const entries = Object.entries((stored ?? {}) as Record<string, FileSummary>);
    known = new Map(entries.filter(([uri]) => reuse.isUnchanged(fileURLToPath(uri))));
    return known;
  }

  return {
    isComplete: reuse.isComplete,
    lookOf: ({ path }) => looks.get(path) ?? null,
    setLook: ({ path }, report) => void looks.set(path, report),
    reportOf: ({ path }) => reports.get(path) ?? null,
    setReport({ path }, report) {
      const { trace, isIdle, ...rest } = report;
      if (trace) traces.push(trace);
      if (!isIdle) reports.set(path, rest);
      return rest;
    },
    summaries,
    filesOnDisk: () => filesOnDisk(files.map(({ path }) => path).sort(), tracer),
    save() {
      if (!cache || reuse.isComplete) return;
      const all = [...traces, tracer.take()];
      const held = summaries();
      for (const trace of all) for (const [uri, summary] of trace.summaries) held.set(uri, summary);
      writeCacheFile(summariesFile(cache), Object.fromEntries(held));
      writeCacheFile(cache.file, cachedRunOf({ files, looks, reports, traces: all }, reuse, now));
    },
  };
}

function summariesFile({ file }: RunCache): string {
  return file.replace(/(?:\.json)?$/, ".summaries.json");
}
