/** Where a callable that is handed over runs. */
export type OffloadPlace = "thread" | "process" | "event-loop" | "worker" | "greenlet";

/** A call that takes a callable and has it run elsewhere. Its other arguments are evaluated where the call stands. */
export interface OffloadRow {
  /** Dotted, `module.function` or `module.Class.method`. */
  readonly name: string;
  /** Which argument holds the callable; null where it cannot be given that way. */
  readonly callable: { readonly position: number | null; readonly keyword: string | null };
  /** Where a plain function runs. A coroutine function runs on an event loop whoever takes it, unless a row says a process. */
  readonly runsOn: OffloadPlace;
  /** The caller awaits the result, or waits for it: `await asyncio.to_thread(f)`. */
  readonly isAwaited?: boolean;
  /** The call itself runs nothing: it gives a function that does when it is called (`sync_to_async(f)`). */
  readonly isWrapper?: boolean;
}

type Argument = OffloadRow["callable"];

const first = (keyword: string | null): Argument => ({ position: 0, keyword });
const second = (keyword: string | null): Argument => ({ position: 1, keyword });

/** Callables that leave the thread that hands them over. */
const leaving: readonly OffloadRow[] = [
  { name: "asyncio.to_thread", callable: first("func"), runsOn: "thread", isAwaited: true },
  { name: "asyncio.AbstractEventLoop.run_in_executor", callable: second("func"), runsOn: "thread", isAwaited: true },
  { name: "anyio.to_thread.run_sync", callable: first("func"), runsOn: "thread", isAwaited: true },
  { name: "anyio.to_process.run_sync", callable: first("func"), runsOn: "process", isAwaited: true },
  { name: "anyio.to_interpreter.run_sync", callable: first("func"), runsOn: "worker", isAwaited: true },
  { name: "trio.to_thread.run_sync", callable: first("sync_fn"), runsOn: "thread", isAwaited: true },
  { name: "trio.run_sync_in_worker_thread", callable: first("sync_fn"), runsOn: "thread", isAwaited: true },
  { name: "starlette.concurrency.run_in_threadpool", callable: first("func"), runsOn: "thread", isAwaited: true },
  { name: "starlette.background.BackgroundTasks.add_task", callable: first("func"), runsOn: "thread" },
  { name: "starlette.background.BackgroundTask", callable: first("func"), runsOn: "thread" },
  { name: "asgiref.sync.sync_to_async", callable: first("func"), runsOn: "thread", isWrapper: true },
  { name: "channels.db.database_sync_to_async", callable: first("func"), runsOn: "thread", isWrapper: true },
  { name: "asyncer.asyncify", callable: first("function"), runsOn: "thread", isWrapper: true },
  { name: "quart.utils.run_sync", callable: first("func"), runsOn: "thread", isWrapper: true },
  { name: "tornado.ioloop.IOLoop.run_in_executor", callable: second("func"), runsOn: "thread", isAwaited: true },
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

/** Threads, processes and pools of the standard library, and jobs of queues. */
const pools: readonly OffloadRow[] = [
  { name: "concurrent.futures.Executor.submit", callable: first(null), runsOn: "thread" },
  { name: "concurrent.futures.Executor.map", callable: first("fn"), runsOn: "thread" },
  { name: "concurrent.futures.ProcessPoolExecutor.submit", callable: first(null), runsOn: "process" },
  { name: "concurrent.futures.ProcessPoolExecutor.map", callable: first("fn"), runsOn: "process" },
  { name: "threading.Thread", callable: second("target"), runsOn: "thread" },
  { name: "threading.Timer", callable: second("function"), runsOn: "thread" },
  { name: "_thread.start_new_thread", callable: first(null), runsOn: "thread" },
  { name: "thread.start_new_thread", callable: first(null), runsOn: "thread" },
  { name: "concurrent.futures.Future.add_done_callback", callable: first("fn"), runsOn: "thread" },
  { name: "multiprocessing.Process", callable: second("target"), runsOn: "process" },
  ...["apply", "apply_async", "map", "map_async", "imap", "imap_unordered", "starmap", "starmap_async"].flatMap(
    (method): OffloadRow[] => [
      { name: `multiprocessing.pool.Pool.${method}`, callable: first("func"), runsOn: "process" },
      { name: `multiprocessing.pool.ThreadPool.${method}`, callable: first("func"), runsOn: "thread" },
    ],
  ),
  { name: "distributed.Client.submit", callable: first("func"), runsOn: "worker" },
  { name: "rq.Queue.enqueue", callable: first("f"), runsOn: "worker" },
  { name: "rq.Queue.enqueue_call", callable: first("func"), runsOn: "worker" },
  { name: "rq.Queue.enqueue_in", callable: second("func"), runsOn: "worker" },
  { name: "rq.Queue.enqueue_at", callable: second("f"), runsOn: "worker" },
  { name: "joblib.delayed", callable: first("function"), runsOn: "worker", isWrapper: true },
  { name: "apscheduler.schedulers.background.BackgroundScheduler.add_job", callable: first("func"), runsOn: "thread" },
  { name: "apscheduler.schedulers.blocking.BlockingScheduler.add_job", callable: first("func"), runsOn: "thread" },
  { name: "apscheduler.schedulers.asyncio.AsyncIOScheduler.add_job", callable: first("func"), runsOn: "thread" },
];

/** Greenlets, and the threads that gevent and eventlet keep for what they cannot patch. */
const greenlets: readonly OffloadRow[] = [
  { name: "gevent.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_later", callable: second("function"), runsOn: "greenlet" },
  { name: "gevent.spawn_raw", callable: first("function"), runsOn: "greenlet" },
  { name: "gevent.Greenlet", callable: first("run"), runsOn: "greenlet" },
  { name: "gevent.Greenlet.spawn", callable: first(null), runsOn: "greenlet" },
  ...["spawn", "apply", "apply_async", "map", "imap", "imap_unordered"].map(
    (method): OffloadRow => ({ name: `gevent.pool.Pool.${method}`, callable: first("func"), runsOn: "greenlet" }),
  ),
  ...["spawn", "apply", "apply_async", "map"].map(
    (method): OffloadRow => ({
      name: `gevent.threadpool.ThreadPool.${method}`,
      callable: first("func"),
      runsOn: "thread",
    }),
  ),
  { name: "eventlet.spawn", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_n", callable: first("func"), runsOn: "greenlet" },
  { name: "eventlet.spawn_after", callable: second("func"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn", callable: first("function"), runsOn: "greenlet" },
  { name: "eventlet.GreenPool.spawn_n", callable: first("function"), runsOn: "greenlet" },
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
  { name: "asyncio.AbstractEventLoop.call_later", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.call_at", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.add_reader", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.add_writer", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.add_signal_handler", callable: second("callback"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.create_server", callable: first("protocol_factory"), runsOn: "event-loop" },
  { name: "asyncio.AbstractEventLoop.create_connection", callable: first("protocol_factory"), runsOn: "event-loop" },
  { name: "asyncio.start_server", callable: first("client_connected_cb"), runsOn: "event-loop" },
  { name: "asyncio.Task.add_done_callback", callable: first("fn"), runsOn: "event-loop" },
  { name: "asyncio.Future.add_done_callback", callable: first("fn"), runsOn: "event-loop" },
  { name: "asyncio.run_coroutine_threadsafe", callable: first("coro"), runsOn: "event-loop" },
  { name: "anyio.from_thread.run", callable: first("func"), runsOn: "event-loop" },
  { name: "anyio.from_thread.run_sync", callable: first("func"), runsOn: "event-loop" },
  { name: "anyio.from_thread.BlockingPortal.call", callable: first("func"), runsOn: "event-loop" },
  { name: "anyio.from_thread.BlockingPortal.start_task_soon", callable: first("func"), runsOn: "event-loop" },
  { name: "anyio.TaskGroup.start_soon", callable: first("func"), runsOn: "event-loop" },
  { name: "trio.Nursery.start_soon", callable: first("async_fn"), runsOn: "event-loop" },
  { name: "trio.from_thread.run", callable: first("afn"), runsOn: "event-loop" },
  { name: "trio.from_thread.run_sync", callable: first("fn"), runsOn: "event-loop" },
  { name: "asgiref.sync.async_to_sync", callable: first("awaitable"), runsOn: "event-loop", isWrapper: true },
  { name: "tornado.ioloop.IOLoop.add_callback", callable: first("callback"), runsOn: "event-loop" },
  { name: "tornado.ioloop.IOLoop.call_later", callable: second("callback"), runsOn: "event-loop" },
  { name: "tornado.ioloop.IOLoop.spawn_callback", callable: first("callback"), runsOn: "event-loop" },
  { name: "tornado.ioloop.PeriodicCallback", callable: first("callback"), runsOn: "event-loop" },
  { name: "twisted.internet.reactor.callLater", callable: second("callable"), runsOn: "event-loop" },
  { name: "twisted.internet.reactor.callFromThread", callable: first("callable"), runsOn: "event-loop" },
  { name: "twisted.internet.threads.blockingCallFromThread", callable: second("f"), runsOn: "event-loop" },
];

/**
 * Who hands a callable over to where. Sources: docs.python.org (asyncio, concurrent.futures, threading,
 * multiprocessing), anyio.readthedocs.io and trio.readthedocs.io (threads), starlette.io (thread pool, background
 * tasks), docs.djangoproject.com (asgiref), gevent.org, eventlet.readthedocs.io, developers.home-assistant.io.
 */
export const pythonOffloads: readonly OffloadRow[] = [...leaving, ...pools, ...greenlets, ...entering];
