import { Worker } from "node:worker_threads";
import { displayPath } from "../files/paths.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { texts } from "../texts.ts";
import { failedReport } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import type { WorkerRequest, WorkerResponse, WorkerStart } from "./workerProtocol.ts";

export interface PoolOptions {
  readonly program: URL;
  readonly start: WorkerStart;
  /** How many worker threads run at once, at most. */
  readonly jobs: number;
  /** A file that takes more milliseconds than this is given up. */
  readonly timeLimit: number;
  /** Called once for each file, in no particular order. */
  onReport(report: FileReport, file: SourceFile): void;
}

/**
 * Analyses files in worker threads, the largest first so that the last ones to finish are small. A worker that dies
 * or takes
 * too long costs the file that it was at, and is replaced. Rejects when a worker dies before it was given anything: then no
 * other would fare better.
 */
export function analyseInPool(files: readonly SourceFile[], options: PoolOptions): Promise<void> {
  const queue = [...files].sort((left, right) => right.size - left.size || (left.path < right.path ? -1 : 1));
  const count = Math.min(options.jobs, queue.length);
  return Promise.all(Array.from({ length: count }, () => drain(queue, options))).then(() => undefined);
}

/** Keeps one worker busy until the queue is empty. */
async function drain(queue: SourceFile[], options: PoolOptions): Promise<void> {
  while (queue.length > 0) await runWorker(queue, options);
}

/** Resolves when the queue is empty, or when the worker has died at one of the files. */
function runWorker(queue: SourceFile[], { program, start, timeLimit, onReport }: PoolOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(program, { workerData: start });
    let current: SourceFile | undefined;
    let isReady = false;
    let failure: unknown = null;
    let timer: NodeJS.Timeout | undefined;

    const giveUp = () => {
      failure = new Error(`it took longer than ${timeLimit / 1000} s`);
      void worker.terminate();
    };
    const next = () => {
      clearTimeout(timer);
      current = queue.shift();
      if (!current) return void worker.terminate();
      timer = setTimeout(giveUp, timeLimit);
      worker.postMessage({ file: current } satisfies WorkerRequest);
    };
    worker.on("message", (response: WorkerResponse) => {
      if (response.kind === "ready") isReady = true;
      else if (current) onReport(response.report, current);
      next();
    });
    worker.on("error", (error) => {
      failure = error;
    });
    worker.on("exit", (code) => {
      clearTimeout(timer);
      if (current) {
        const reason = failure instanceof Error ? failure.message : `exit code ${code}`;
        onReport(failedReport(displayPath(current.path, start.task.cwd), texts.workerStopped(reason)), current);
        resolve();
      } else if (isReady && !failure) {
        resolve();
      } else {
        reject(failure ?? new Error(`A worker ended before it began, with exit code ${code}.`));
      }
    });
  });
}
