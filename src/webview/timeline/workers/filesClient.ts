import type { FilesAnswer, FilesTask } from "./messages.ts";

/** The worker that reads and writes files, from the side of the panel. It does all tasks, in their order. */
export interface FilesClient {
  /** Gives the worker a task; the first one lets it be loaded. */
  give(task: FilesTask): void;
  /** The program of the worker has come. */
  start(script: string): void;
}

/** A client without a worker; `load` asks for the worker's program. */
export function createFilesClient(load: () => void, onAnswer: (answer: FilesAnswer) => void): FilesClient {
  const waiting: FilesTask[] = [];
  let worker: Worker | null = null;
  return {
    give(task) {
      if (worker) worker.postMessage(task);
      else if (waiting.push(task) === 1) load();
    },
    start(script) {
      if (worker) return;
      worker = new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
      worker.addEventListener("message", ({ data }: MessageEvent<FilesAnswer>) => onAnswer(data));
      worker.addEventListener("error", (event) => {
        event.preventDefault();
        onAnswer({ kind: "failed", message: event.message });
      });
      for (const task of waiting.splice(0)) worker.postMessage(task);
    },
  };
}
