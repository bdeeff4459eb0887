import { anyWord, type Words } from "./words.ts";

/** What a Python file must hold for one of its functions to be given to a thread. */
export const threadWords: Words = anyWord([
  "Thread",
  "Timer",
  "start_new_thread",
  "ThreadPool",
  "ThreadPoolExecutor",
  "to_thread",
  "run_in_executor",
  "run_in_threadpool",
  "sync_to_async",
  "asyncify",
  "deferToThread",
]);
