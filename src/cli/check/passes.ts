import type { Project } from "../../project/project.ts";
import { readAsset, workerUrl } from "../assets.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { type AnalysisTask, createFileAnalyser, type FileAnalyser, type Pass } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import { createWorkerPool, type WorkerPool } from "./workerPool.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** In bytes. A file above this can exhaust memory or take minutes; in a worker it can be given up. */
const largeFile = 1024 * 1024;
/** In milliseconds; several times what the slowest file of 5 MB takes. */
const timeLimit = 180_000;

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
  /** Sees files as parts of this project from now on; `index` is the same for workers. */
  setProject(project: Project, index: () => WorkspaceIndex): void;
  close(): Promise<void>;
}

export function createPasses({ task, jobs }: PassesOptions): Passes {
  let analyser: Promise<FileAnalyser> | null = null;
  let pool: WorkerPool | null = null;
  let project: Project | null = null;
  let index: (() => WorkspaceIndex) | null = null;

  function workers(): WorkerPool {
    if (pool) return pool;
    pool = createWorkerPool({ program: workerUrl, start: { task }, jobs, timeLimit });
    if (index) pool.setIndex(index());
    return pool;
  }

  return {
    async run(files, pass, onReport) {
      const inWorkers = new Set(jobs > 1 && (pool || files.length > 1) ? files : files.filter(isLarge));
      if (inWorkers.size > 0) await workers().run([...inWorkers], { pass, onReport });
      if (inWorkers.size === files.length) return;
      analyser ??= createFileAnalyser(task, readAsset);
      const here = await analyser;
      here.setProject(project);
      for (const file of files) if (!inWorkers.has(file)) onReport(await here.analyse(file, pass), file);
    },
    setProject(nextProject, nextIndex) {
      project = nextProject;
      index = nextIndex;
      pool?.setIndex(nextIndex());
    },
    async close() {
      await pool?.close();
    },
  };
}

function isLarge({ size }: SourceFile): boolean {
  return size > largeFile;
}
