import { all, each, typeRows } from "./rows.ts";

const shared = "Lock RLock Semaphore BoundedSemaphore Condition Event Barrier Queue JoinableQueue SimpleQueue";

/** `Manager().Queue()` and `get_context().Queue()` give what `multiprocessing.Queue()` gives, or a proxy of it. */
function madeBy(factory: string): Readonly<Record<string, string>> {
  return Object.fromEntries(shared.split(" ").map((name) => [`${factory}.${name}`, `multiprocessing.${name}`]));
}

/** Threads, processes, what they wait for, and event loops. Source: docs.python.org (threading, multiprocessing, asyncio). */
export const concurrencyTypes = typeRows({
  aliases: {
    "multiprocessing.queues.Queue": "multiprocessing.Queue",
    "multiprocessing.queues.JoinableQueue": "multiprocessing.JoinableQueue",
    "multiprocessing.queues.SimpleQueue": "multiprocessing.SimpleQueue",
    "multiprocessing.synchronize.Lock": "multiprocessing.Lock",
    "multiprocessing.synchronize.RLock": "multiprocessing.RLock",
    "multiprocessing.synchronize.Semaphore": "multiprocessing.Semaphore",
    "multiprocessing.synchronize.Event": "multiprocessing.Event",
    "multiprocessing.synchronize.Condition": "multiprocessing.Condition",
    "multiprocessing.connection.PipeConnection": "multiprocessing.connection.Connection",
    "concurrent.futures._base.Future": "concurrent.futures.Future",
    "concurrent.futures._base.Executor": "concurrent.futures.Executor",
    "concurrent.futures._base.wait": "concurrent.futures.wait",
    "concurrent.futures._base.as_completed": "concurrent.futures.as_completed",
    "Queue.Queue": "queue.Queue",
    "six.moves.queue.Queue": "queue.Queue",
    "asyncio.events.AbstractEventLoop": "asyncio.AbstractEventLoop",
    "asyncio.events.get_event_loop": "asyncio.get_event_loop",
    "asyncio.runners.run": "asyncio.run",
  },
  bases: {
    "threading.BoundedSemaphore": "threading.Semaphore",
    "multiprocessing.BoundedSemaphore": "multiprocessing.Semaphore",
    "multiprocessing.JoinableQueue": "multiprocessing.Queue",
    "multiprocessing.pool.MapResult": "multiprocessing.pool.AsyncResult",
    "queue.LifoQueue": "queue.Queue",
    "queue.PriorityQueue": "queue.Queue",
    "asyncio.BaseEventLoop": "asyncio.AbstractEventLoop",
    "asyncio.SelectorEventLoop": "asyncio.AbstractEventLoop",
    "asyncio.ProactorEventLoop": "asyncio.AbstractEventLoop",
    "asyncio.EventLoop": "asyncio.AbstractEventLoop",
    "uvloop.Loop": "asyncio.AbstractEventLoop",
    "filelock.FileLock": "filelock.BaseFileLock",
    "filelock.SoftFileLock": "filelock.BaseFileLock",
    "filelock.UnixFileLock": "filelock.BaseFileLock",
    ...all(
      ["selectors.DefaultSelector", "selectors.SelectSelector", "selectors.PollSelector", "selectors.EpollSelector"],
      "selectors.BaseSelector",
    ),
    "celery.result.GroupResult": "celery.result.ResultSet",
    "celery.result.EagerResult": "celery.result.AsyncResult",
  },
  returns: {
    ...each("threading", "current_thread main_thread currentThread", "threading.Thread"),
    "thread.allocate_lock": "threading.Lock",
    "_thread.allocate_lock": "threading.Lock",
    "multiprocessing.Manager": "multiprocessing.managers.SyncManager",
    ...madeBy("multiprocessing.managers.SyncManager"),
    ...madeBy("multiprocessing.context.BaseContext"),
    ...each("multiprocessing.pool.Pool", "imap imap_unordered", "multiprocessing.pool.IMapIterator"),
    "multiprocessing.pool.Pool.starmap_async": "multiprocessing.pool.MapResult",
    "multiprocessing.connection.Client": "multiprocessing.connection.Connection",
    "multiprocessing.connection.Listener.accept": "multiprocessing.connection.Connection",
    "uvloop.new_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.Runner.get_loop": "asyncio.AbstractEventLoop",
    "select.poll": "select.poll",
    "select.epoll": "select.epoll",
    "select.devpoll": "select.devpoll",
    "select.kqueue": "select.kqueue",
    "anyio.from_thread.start_blocking_portal": "anyio.from_thread.BlockingPortal",
    "asgiref.sync.async_to_sync": "asgiref.sync.AsyncToSync",
    "celery.Celery.send_task": "celery.result.AsyncResult",
    ...each("celery.Task", "delay apply_async", "celery.result.AsyncResult"),
    "rq.Queue.enqueue": "rq.job.Job",
    "rq.job.Job.fetch": "rq.job.Job",
    "distributed.Client.submit": "distributed.Future",
    "tornado.ioloop.IOLoop.current": "tornado.ioloop.IOLoop",
    "tornado.ioloop.IOLoop.instance": "tornado.ioloop.IOLoop",
  },
  attributes: {
    ...each("subprocess.Popen", "stdin stdout stderr", "subprocess.Pipe"),
  },
});
