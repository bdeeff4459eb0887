import type { BlockingGroup, NonBlockingArgument } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

const timeoutFirst: readonly NonBlockingArgument[] = [{ name: "timeout", position: 0, value: 0 }];
const timeoutSecond: readonly NonBlockingArgument[] = [{ name: "timeout", position: 1, value: 0 }];

/** Waiting for work that was handed to a pool. */
export const futureGroups: readonly BlockingGroup[] = [
  {
    id: "future-wait",
    effect: "lock",
    tier: 1,
    duration: { en: "until the work in the pool is done", "zh-cn": "直到池中的任务完成" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`await asyncio.wrap_future(…)` or `await loop.run_in_executor(…)`",
      "zh-cn": "`await asyncio.wrap_future(…)` 或 `await loop.run_in_executor(…)`",
    },
    source: "https://docs.python.org/3/library/concurrent.futures.html#future-objects",
    calls: [
      ...calls("concurrent.futures.Future", "result exception", { unless: timeoutFirst }),
      { name: "concurrent.futures.wait", unless: timeoutSecond },
      { name: "concurrent.futures.as_completed", isLazy: true },
      { name: "concurrent.futures.Executor.map", isLazy: true },
      { name: "concurrent.futures.Executor.shutdown", unless: [{ name: "wait", position: 0, value: false }] },
      ...calls("asyncio.ThreadsafeFuture", "result exception", { unless: timeoutFirst }),
    ],
  },
  {
    id: "executor-exit",
    effect: "lock",
    tier: 1,
    duration: { en: "until all work in the pool is done", "zh-cn": "直到池中所有任务完成" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`await loop.run_in_executor(…)`, then `shutdown(wait=False)`",
      "zh-cn": "`await loop.run_in_executor(…)`，然后 `shutdown(wait=False)`",
    },
    source: "https://docs.python.org/3/library/concurrent.futures.html#concurrent.futures.Executor.shutdown",
    reportedBy: "executor-exit-in-async",
    calls: ["concurrent.futures.Executor.__exit__"],
  },
  {
    id: "pool",
    effect: "lock",
    tier: 1,
    duration: { en: "until the workers are done", "zh-cn": "直到工作进程完成" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`loop.run_in_executor` with a `ProcessPoolExecutor`",
      "zh-cn": "`loop.run_in_executor` 配合 `ProcessPoolExecutor`",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#module-multiprocessing.pool",
    calls: [
      ...calls("multiprocessing.pool.Pool", "map apply starmap join"),
      ...calls("multiprocessing.pool.Pool", "imap imap_unordered", { isLazy: true }),
      ...calls("multiprocessing.pool.AsyncResult", "get wait", { unless: timeoutFirst }),
      ...calls("multiprocessing.pool.IMapIterator", "next", { unless: timeoutFirst }),
    ],
  },
  {
    id: "job-result",
    effect: "network",
    tier: 1,
    duration: { en: "until a worker has done the job", "zh-cn": "直到工作进程完成该任务" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "a thread, or polling with `await asyncio.sleep(…)`",
      "zh-cn": "线程，或用 `await asyncio.sleep(…)` 轮询",
    },
    source: "https://docs.celeryq.dev/en/stable/reference/celery.result.html",
    calls: [
      ...calls("celery.result.AsyncResult", "get wait collect"),
      ...calls("celery.result.ResultSet", "get join join_native"),
      "huey.api.Result.get",
      ...calls("distributed.Future", "result exception"),
      ...calls("ray", "get wait"),
      ...calls("joblib.Parallel", "__call__"),
    ],
  },
];
