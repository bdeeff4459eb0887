import type { Failure } from "./messages.ts";

/** A worker from the side of the panel. */
export interface WorkerClient<Task> {
  /**
   * Gives the worker a task. Whoever moves a slider wants the last value, not all of them: a task that still waits gives
   * way to a newer one, and one that has been worked at for too long is given up.
   */
  give(task: Task): void;
}

/** What is told of a worker: its answers, and that it has done everything. */
export interface WorkerListener<Answer> {
  readonly onAnswer: (answer: Answer | Failure) => void;
  readonly onIdle: () => void;
}

/**
 * How long a task may go on when a newer one waits, in milliseconds: much longer than a new worker takes to start, so
 * that the picture follows a slider that is being moved.
 */
const patience = 500;

/** Starts a worker from the text of its program. */
export function startWorker<Task, Answer>(
  script: string,
  { onAnswer, onIdle }: WorkerListener<Answer>,
): WorkerClient<Task> {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  let worker = start();
  let waiting: Task | null = null;
  /** When the task was begun that is being worked at. */
  let busySince: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function start(): Worker {
    const started = new Worker(address);
    started.addEventListener("message", ({ data }: MessageEvent<Answer>) => finish(data));
    started.addEventListener("error", (event) => {
      event.preventDefault();
      finish({ kind: "failed", message: event.message });
    });
    return started;
  }

  function finish(answer: Answer | Failure): void {
    clearTimeout(timer);
    busySince = null;
    onAnswer(answer);
    if (waiting === null) onIdle();
    else begin();
  }

  function begin(): void {
    if (waiting === null) return;
    busySince = performance.now();
    worker.postMessage(waiting);
    waiting = null;
  }

  /** A worker that computes hears nothing: only its end stops it. */
  function restart(): void {
    if (waiting === null) return;
    worker.terminate();
    worker = start();
    begin();
  }

  return {
    give(task) {
      const isFirst = waiting === null;
      waiting = task;
      if (busySince === null) begin();
      else if (isFirst) timer = setTimeout(restart, Math.max(0, busySince + patience - performance.now()));
    },
  };
}
