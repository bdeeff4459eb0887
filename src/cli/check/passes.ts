import type { EcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser, type FileAnalyser, type Pass } from "./analyseFile.ts";
import { limitHeap } from "./heap.ts";
import type { FileReport } from "./report.ts";
import { createWorkerPool, type WorkerPool } from "./workerPool.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** In bytes. A file above this can exhaust memory or take minutes; in a worker it can be given up. */
const largeFile = 1024 * 1024;
/** In milliseconds; several times what the slowest file of 5 MB takes. */
const timeLimit = 180_000;

/** What the passes over the files do, and in how many workers at most. */
export interface PassesOptions {
  readonly task: AnalysisTask;
  readonly jobs: number;
}

/** Takes files through passes: large files in workers, and with several jobs the others, too. */
export interface Passes {
  /** Each file has its report, in no particular order. Rejects when no engine starts. */
  run(
    files: readonly SourceFile[],
    pass: Pass,
    onReport: (report: FileReport, file: SourceFile) => void,
  ): Promise<void>;
  /** Sees files as parts of what the index describes from now on; `modules` are what their imports mean, if that is known. */
  setIndex(index: WorkspaceIndex, modules?: EcmascriptModules | null): void;
  close(): Promise<void>;
}

/** Passes over files that share their workers. With one job, this thread takes all but large files. */
export function createPasses({ task, jobs }: PassesOptions): Passes {
  let starting: Promise<FileAnalyser> | null = null;
  let pool: WorkerPool | null = null;
  let index: WorkspaceIndex | null = null;
  /** Workers find out for themselves what imports mean. */
  let modules: EcmascriptModules | null = null;
  const heap = limitHeap();
  /** The index that this thread sees files in. */
  let seen: WorkspaceIndex | null = null;

  function workers(): WorkerPool {
    heap.release();
    pool ??= createWorkerPool({ program: workerUrl, start: { task }, jobs, timeLimit });
    if (index) pool.setIndex(index);
    return pool;
  }

  return {
    async run(files, pass, onReport) {
      const isWorth = jobs > 1 && (pool !== null || files.length > 1);
      // Looking at words is harmless whatever the size.
      const inWorkers = files.filter((file) => isWorth || (isLarge(file) && pass !== "look"));
      if (inWorkers.length > 0) await workers().run(inWorkers, { pass, onReport });
      const left = new Map(files.map((file) => [file.path, file]));
      for (const { path } of inWorkers) left.delete(path);
      if (left.size === 0) return;
      starting ??= createFileAnalyser(task, readAsset);
      const analyser = await starting;
      if (index && index !== seen) await analyser.setIndex(index, modules);
      seen = index;
      for (const file of files) {
        // What a file has led to comes next, so that not much waits in memory.
        for (let next = left.get(file.path); next; next = left.get(analyser.firstKept() ?? "")) {
          left.delete(next.path);
          onReport(ownReport(await analyser.analyse(next, pass)), next);
          heap.check();
        }
      }
    },
    setIndex(next, known = null) {
      index = next;
      modules = known;
    },
    async close() {
      await pool?.close();
    },
  };
}

function isLarge({ size }: SourceFile): boolean {
  return size > largeFile;
}

/**
 * A report as it comes from a worker: with strings of its own. A slice of a text would keep the whole text for as long as the
 * run lasts. What was asked for on the way is large and kept by the project as well, so it is not copied.
 */
function ownReport({ trace, ...report }: FileReport): FileReport {
  const own = structuredClone(report);
  return trace ? { ...own, trace } : own;
}
