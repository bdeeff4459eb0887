import type { WorkerAnswer, WorkerTask } from "./workerMessages.ts";

/** The worker from the side of the panel. */
export interface WorkerClient {
  /**
   * Gives a task to the worker when it has time. A task that still waits gives way to a newer one of its kind: whoever
   * moves a slider wants the last value, not all of them.
   */
  give(task: WorkerTask): void;
}

/** Starts a worker from the text of its program. `onIdle` is called when it has done everything. */
export function startWorker(
  script: string,
  onAnswer: (answer: WorkerAnswer) => void,
  onIdle: () => void,
): WorkerClient {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  const worker = new Worker(address);
  const waiting: WorkerTask[] = [];
  let current: WorkerTask | null = null;

  function next(): void {
    current = waiting.shift() ?? null;
    if (current) worker.postMessage(current);
    else onIdle();
  }

  worker.addEventListener("message", ({ data }: MessageEvent<WorkerAnswer>) => {
    onAnswer(data);
    next();
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    onAnswer({ kind: "failed", task: current?.kind ?? "simulate", message: event.message });
    next();
  });
  return {
    give(task) {
      const older = waiting.findIndex(({ kind }) => kind === task.kind);
      if (older >= 0) waiting.splice(older, 1);
      waiting.push(task);
      if (!current) next();
    },
  };
}
