import { first, type OffloadRow, packed, second } from "./offloadRow.ts";
import { poolMethods } from "./poolMethods.ts";

/** Threads, processes and pools of the standard library, and jobs of queues. */
export const poolOffloads: readonly OffloadRow[] = [
  { name: "concurrent.futures.Executor.submit", callable: first(null), runsOn: "thread" },
  { name: "concurrent.futures.Executor.map", callable: first("fn"), runsOn: "thread", passes: "items" },
  { name: "concurrent.futures.ProcessPoolExecutor.submit", callable: first(null), runsOn: "process" },
  { name: "concurrent.futures.ProcessPoolExecutor.map", callable: first("fn"), runsOn: "process", passes: "items" },
  { name: "concurrent.futures.InterpreterPoolExecutor.submit", callable: first(null), runsOn: "worker" },
  { name: "concurrent.futures.InterpreterPoolExecutor.map", callable: first("fn"), runsOn: "worker", passes: "items" },
  {
    name: "threading.Thread",
    callable: second("target"),
    runsOn: "thread",
    kind: "thread",
    ...packed(3, "args", "kwargs"),
  },
  {
    name: "threading.Timer",
    callable: second("function"),
    runsOn: "thread",
    kind: "timer",
    ...packed(2, "args", "kwargs"),
  },
  ...["_thread", "thread"].flatMap((module) =>
    ["start_new_thread", "start_new"].map(
      (name): OffloadRow => ({
        name: `${module}.${name}`,
        callable: first(null),
        runsOn: "thread",
        kind: "thread",
        ...packed(1, null, null),
      }),
    ),
  ),
  {
    name: "concurrent.futures.Future.add_done_callback",
    callable: first("fn"),
    runsOn: "thread",
    kind: "callback",
    passes: "none",
  },
  {
    name: "multiprocessing.Process",
    callable: second("target"),
    runsOn: "process",
    kind: "process",
    ...packed(3, "args", "kwargs"),
  },
  ...Object.entries(poolMethods).flatMap(([method, form]): OffloadRow[] => [
    { name: `multiprocessing.pool.Pool.${method}`, callable: first("func"), runsOn: "process", ...form },
    { name: `multiprocessing.pool.ThreadPool.${method}`, callable: first("func"), runsOn: "thread", ...form },
  ]),
  { name: "distributed.Client.submit", callable: first("func"), runsOn: "worker" },
  { name: "distributed.Client.map", callable: first("func"), runsOn: "worker", passes: "items" },
  { name: "rq.Queue.enqueue", callable: first("f"), takesNames: true, runsOn: "worker" },
  {
    name: "rq.Queue.enqueue_call",
    callable: first("func"),
    takesNames: true,
    runsOn: "worker",
    ...packed(1, "args", "kwargs"),
  },
  { name: "rq.Queue.enqueue_in", callable: second("func"), takesNames: true, runsOn: "worker" },
  { name: "rq.Queue.enqueue_at", callable: second("f"), takesNames: true, runsOn: "worker" },
  { name: "joblib.delayed", callable: first("function"), runsOn: "worker", isWrapper: true, passes: "none" },
  ...["background.BackgroundScheduler", "blocking.BlockingScheduler", "asyncio.AsyncIOScheduler"].map(
    (scheduler): OffloadRow => ({
      name: `apscheduler.schedulers.${scheduler}.add_job`,
      callable: first("func"),
      takesNames: true,
      runsOn: "thread",
      ...packed(2, "args", "kwargs"),
    }),
  ),
];
