import type { PassedForm, SpawnKind } from "../spawnKind.ts";

/** Where a callable that is handed over runs. */
export type OffloadPlace = "thread" | "process" | "event-loop" | "worker" | "greenlet";

/** A call that takes a callable and has it run elsewhere. Its other arguments are evaluated where the call stands. */
export interface OffloadRow {
  /** Dotted, `module.function` or `module.Class.method`. */
  readonly name: string;
  /** Which argument holds the callable; null where it cannot be given that way. */
  readonly callable: Argument;
  /** Where a plain function runs. A coroutine function runs on an event loop whoever takes it, unless a row says a process. */
  readonly runsOn: OffloadPlace;
  /** The caller awaits the result, or waits for it: `await asyncio.to_thread(f)`. */
  readonly isAwaited?: boolean;
  /** The call itself runs nothing: it gives a function that does when it is called (`sync_to_async(f)`). */
  readonly isWrapper?: boolean;
  /** As what it runs, where `runsOn` does not say it: by default a pool, a callback of the event loop, a greenlet. */
  readonly kind?: SpawnKind;
  /** How arguments reach the callable; `rest` when left out. */
  readonly passes?: PassedForm;
  /** For `passes: "tuple"`: where the tuple of arguments and the dict of keyword arguments are given. */
  readonly packed?: { readonly positional: Argument; readonly keywords: Argument };
  /** Which argument is the executor that decides where the callable runs. */
  readonly executor?: Argument;
  /** It takes asynchronous functions, and calls them on its event loop. */
  readonly takesAsync?: boolean;
  /** The name of the function, as a string, will do as well. */
  readonly takesNames?: boolean;
  /** What is handed over is the result of calling an asynchronous function: `create_task(f())`. */
  readonly takesCoroutine?: boolean;
}

/** An argument by its position, from 0, and its name; null for a way in which it cannot be given. */
interface Argument {
  readonly position: number | null;
  readonly keyword: string | null;
}

const first = (keyword: string | null): Argument => ({ position: 0, keyword });
const second = (keyword: string | null): Argument => ({ position: 1, keyword });

/** `args=(…), kwargs={…}` at two positions that follow each other. */
function packed(
  position: number,
  positional: string | null,
  keywords: string | null,
): Pick<OffloadRow, "passes" | "packed"> {
  return {
    passes: "tuple",
    packed: { positional: { position, keyword: positional }, keywords: { position: position + 1, keyword: keywords } },
  };
}

/** Callables that leave the thread that hands them over. */
const leaving: readonly OffloadRow[] = [
  { name: "asyncio.to_thread", callable: first("func"), runsOn: "thread", isAwaited: true },
  {
    name: "asyncio.AbstractEventLoop.run_in_executor",
    callable: second("func"),
    runsOn: "thread",
    isAwaited: true,
    executor: first("executor"),
  },
  { name: "anyio.to_thread.run_sync", callable: first("func"), runsOn: "thread", isAwaited: true },
  { name: "anyio.to_process.run_sync", callable: first("func"), runsOn: "process", isAwaited: true },
  { name: "anyio.to_interpreter.run_sync", callable: first("func"), runsOn: "worker", isAwaited: true },
  { name: "trio.to_thread.run_sync", callable: first("sync_fn"), runsOn: "thread", isAwaited: true },
  { name: "trio.run_sync_in_worker_thread", callable: first("sync_fn"), runsOn: "thread", isAwaited: true },
  { name: "starlette.concurrency.run_in_threadpool", callable: first("func"), runsOn: "thread", isAwaited: true },
  {
    name: "starlette.background.BackgroundTasks.add_task",
    callable: first("func"),
    takesAsync: true,
    runsOn: "thread",
  },
  { name: "starlette.background.BackgroundTask", callable: first("func"), takesAsync: true, runsOn: "thread" },
  { name: "asgiref.sync.sync_to_async", callable: first("func"), runsOn: "thread", isWrapper: true, passes: "none" },
  {
    name: "channels.db.database_sync_to_async",
    callable: first("func"),
    runsOn: "thread",
    isWrapper: true,
    passes: "none",
  },
  { name: "asyncer.asyncify", callable: first("function"), runsOn: "thread", isWrapper: true, passes: "none" },
  { name: "quart.utils.run_sync", callable: first("func"), runsOn: "thread", isWrapper: true, passes: "none" },
  {
    name: "tornado.ioloop.IOLoop.run_in_executor",
    callable: second("func"),
    runsOn: "thread",
    isAwaited: true,
    executor: first("executor"),
  },
  { name: "twisted.internet.threads.deferToThread", callable: first("f"), runsOn: "thread", isAwaited: true },
  { name: "twisted.internet.threads.deferToThreadPool", callable: { position: 2, keyword: "f" }, runsOn: "thread" },
  { name: "twisted.internet.reactor.callInThread", callable: first("callable"), runsOn: "thread" },
  {
    name: "homeassistant.core.HomeAssistant.async_add_executor_job",
    callable: first("target"),
    runsOn: "thread",
    isAwaited: true,
  },
  {
    name: "homeassistant.core.HomeAssistant.async_add_import_executor_job",
    callable: first("target"),
    runsOn: "thread",
    isAwaited: true,
  },
  { name: "supervisor.coresys.CoreSysAttributes.sys_run_in_executor", callable: first("funct"), runsOn: "thread" },
  { name: "supervisor.coresys.CoreSys.run_in_executor", callable: first("funct"), runsOn: "thread" },
  { name: "nicegui.run.io_bound", callable: first("callback"), runsOn: "thread", isAwaited: true },
  { name: "nicegui.run.cpu_bound", callable: first("callback"), runsOn: "process", isAwaited: true },
];

/** How the methods of a pool of processes hand arguments on. Source: docs.python.org (multiprocessing.pool.Pool). */
const poolMethods: Readonly<Record<string, Pick<OffloadRow, "passes" | "packed">>> = {
  apply: packed(1, "args", "kwds"),
  apply_async: packed(1, "args", "kwds"),
  map: { passes: "items" },
  map_async: { passes: "items" },
  imap: { passes: "items" },
  imap_unordered: { passes: "items" },
  starmap: { passes: "tuples" },
  starmap_async: { passes: "tuples" },
};

/** Threads, processes and pools of the standard library, and jobs of queues. */
const pools: readonly OffloadRow[] = [
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

/** Greenlets, and the threads that gevent and eventlet keep for what they cannot patch. */
const greenlets: readonly OffloadRow[] = [
  { name: "gevent.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_later", callable: second("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_raw", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.Greenlet", callable: first("run"), runsOn: "greenlet" },
  { name: "gevent.Greenlet.spawn", callable: first(null), runsOn: "greenlet" },
  { name: "gevent.pool.Pool.spawn", callable: first("func"), runsOn: "greenlet" },
  { name: "gevent.threadpool.ThreadPool.spawn", callable: first("func"), runsOn: "thread" },
  ...["apply", "apply_async", "map", "map_async", "imap", "imap_unordered"].flatMap((method): OffloadRow[] => [
    { name: `gevent.pool.Pool.${method}`, callable: first("func"), runsOn: "greenlet", ...poolMethods[method] },
    {
      name: `gevent.threadpool.ThreadPool.${method}`,
      callable: first("func"),
      runsOn: "thread",
      ...poolMethods[method],
    },
  ]),
  { name: "eventlet.spawn", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_n", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_after", callable: second("func"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn_n", callable: first("function"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.imap", callable: first("function"), runsOn: "greenlet", passes: "items" },
  { name: "eventlet.tpool.execute", callable: first("meth"), runsOn: "thread" },
  // Inside `run_sync` a blocking SQLAlchemy call is awaited by the greenlet around it.
  { name: "sqlalchemy.ext.asyncio.AsyncSession.run_sync", callable: first("fn"), runsOn: "greenlet", isAwaited: true },
  {
    name: "sqlalchemy.ext.asyncio.AsyncConnection.run_sync",
    callable: first("fn"),
    runsOn: "greenlet",
    isAwaited: true,
  },
  { name: "sqlalchemy.util.greenlet_spawn", callable: first("fn"), runsOn: "greenlet", isAwaited: true },
];

/** Callables that run on the event loop, now, later, or called back from another thread. */
const entering: readonly OffloadRow[] = [
  { name: "asyncio.AbstractEventLoop.call_soon", callable: first("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.call_soon_threadsafe", callable: first("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.call_later", callable: second("callback"), runsOn: "event-loop", kind: "timer" },
  { name: "asyncio.AbstractEventLoop.call_at", callable: second("callback"), runsOn: "event-loop", kind: "timer" },
  { name: "asyncio.AbstractEventLoop.add_reader", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.add_writer", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.add_signal_handler", callable: second("callback"), runsOn: "event-loop" },
  {
    name: "asyncio.AbstractEventLoop.create_server",
    callable: first("protocol_factory"),
    runsOn: "event-loop",
    passes: "none",
  },
  {
    name: "asyncio.AbstractEventLoop.create_connection",
    callable: first("protocol_factory"),
    runsOn: "event-loop",
    passes: "none",
  },
  {
    name: "asyncio.start_server",
    callable: first("client_connected_cb"),
    takesAsync: true,
    runsOn: "event-loop",
    passes: "none",
  },
  { name: "asyncio.Task.add_done_callback", callable: first("fn"), runsOn: "event-loop", passes: "none" },
  { name: "asyncio.Future.add_done_callback", callable: first("fn"), runsOn: "event-loop", passes: "none" },
  ...[
    "asyncio.create_task",
    "asyncio.ensure_future",
    "asyncio.AbstractEventLoop.create_task",
    "asyncio.TaskGroup.create_task",
    "asyncio.run_coroutine_threadsafe",
  ].map(
    (name): OffloadRow => ({
      name,
      callable: first(name === "asyncio.ensure_future" ? "coro_or_future" : "coro"),
      runsOn: "event-loop",
      kind: "task",
      passes: "none",
      takesCoroutine: true,
    }),
  ),
  { name: "anyio.from_thread.run", callable: first("func"), takesAsync: true, runsOn: "event-loop" },
  { name: "anyio.from_thread.run_sync", callable: first("func"), runsOn: "event-loop" },
  { name: "anyio.from_thread.BlockingPortal.call", callable: first("func"), takesAsync: true, runsOn: "event-loop" },
  {
    name: "anyio.from_thread.BlockingPortal.start_task_soon",
    callable: first("func"),
    takesAsync: true,
    runsOn: "event-loop",
    kind: "task",
  },
  { name: "anyio.TaskGroup.start_soon", callable: first("func"), takesAsync: true, runsOn: "event-loop", kind: "task" },
  {
    name: "trio.Nursery.start_soon",
    callable: first("async_fn"),
    takesAsync: true,
    runsOn: "event-loop",
    kind: "task",
  },
  { name: "trio.from_thread.run", callable: first("afn"), takesAsync: true, runsOn: "event-loop" },
  { name: "trio.from_thread.run_sync", callable: first("fn"), runsOn: "event-loop" },
  {
    name: "asgiref.sync.async_to_sync",
    callable: first("awaitable"),
    takesAsync: true,
    runsOn: "event-loop",
    isWrapper: true,
    passes: "none",
  },
  { name: "tornado.ioloop.IOLoop.add_callback", callable: first("callback"), takesAsync: true, runsOn: "event-loop" },
  { name: "tornado.ioloop.IOLoop.call_later", callable: second("callback"), runsOn: "event-loop", kind: "timer" },
  {
    name: "tornado.ioloop.IOLoop.spawn_callback",
    callable: first("callback"),
    takesAsync: true,
    runsOn: "event-loop",
    kind: "task",
  },
  {
    name: "tornado.ioloop.PeriodicCallback",
    callable: first("callback"),
    runsOn: "event-loop",
    kind: "timer",
    passes: "none",
  },
  { name: "twisted.internet.reactor.callLater", callable: second("callable"), runsOn: "event-loop", kind: "timer" },
  { name: "twisted.internet.reactor.callFromThread", callable: first("callable"), runsOn: "event-loop" },
  { name: "twisted.internet.threads.blockingCallFromThread", callable: second("f"), runsOn: "event-loop" },
];

/**
 * Who hands a callable over to where. Sources: docs.python.org (asyncio, concurrent.futures, threading,
 * multiprocessing), anyio.readthedocs.io and trio.readthedocs.io (threads), starlette.io (thread pool, background
 * tasks), docs.djangoproject.com (asgiref), gevent.org, eventlet.readthedocs.io, developers.home-assistant.io.
 */
export const pythonOffloads: readonly OffloadRow[] = [...leaving, ...pools, ...greenlets, ...entering];

/** Whose functions take no keyword arguments for the callable: `functools.partial` carries them. */
const positionalOnly = /^(?:asyncio|anyio|trio|homeassistant|supervisor)\.|^tornado\.ioloop\.IOLoop\.run_in_executor$/;

/**
 * Whether a call hands keyword arguments on to the callable. Source: docs.python.org (asyncio, "use functools.partial()"),
 * and the signatures of anyio and trio.
 */
export function takesKeywords({ name, passes }: OffloadRow): boolean {
  if ((passes ?? "rest") !== "rest") return false;
  return name === "asyncio.to_thread" || !positionalOnly.test(name);
}
