/**
 * Which concept explains a name of Python's libraries: concept id → dotted names, as the project resolves them. A name
 * stands for all that begins with it, and the longest one counts: `threading.Thread.join` before `threading`.
 */
export const pythonNames: Readonly<Record<string, string>> = {
  "process-and-thread": `os.getpid os.getppid os.getpgid os.kill os.killpg signal threading.get_native_id
    threading.local multiprocessing.current_process multiprocessing.parent_process`,
  "context-switch": "os.sched_yield gevent.sleep greenlet.greenlet.switch eventlet.sleep",
  "concurrency-and-parallelism": `os.cpu_count os.process_cpu_count multiprocessing.cpu_count os.sched_getaffinity
    os.sched_setaffinity`,
  "io-bound-and-cpu-bound": "time.process_time time.thread_time resource.getrusage os.times",
  choosing: "multiprocessing.dummy concurrent.futures.Executor joblib.Parallel",
  gil: `sys.setswitchinterval sys.getswitchinterval sys.setcheckinterval sys._is_gil_enabled concurrent.interpreters
    _interpreters`,
  "thread-module": "thread _thread dummy_threading",
  thread: "threading",
  join: "threading.Thread.join threading.Timer.join multiprocessing.Process.join gevent.Greenlet.join multiprocessing.pool.Pool.join",
  daemon: `threading.Thread.daemon threading.Thread.setDaemon threading.Thread.isDaemon multiprocessing.Process.daemon
    threading.Thread(daemon) threading.Timer(daemon) multiprocessing.Process(daemon)`,
  lock: `threading.Lock threading.RLock threading.Semaphore threading.BoundedSemaphore threading.Condition
    threading.Event threading.Barrier asyncio.Lock asyncio.Semaphore asyncio.BoundedSemaphore asyncio.Condition
    asyncio.Event asyncio.Barrier multiprocessing.Lock multiprocessing.RLock multiprocessing.Semaphore
    multiprocessing.Condition multiprocessing.Event gevent.lock thread.allocate_lock _thread.allocate_lock
    anyio.Lock anyio.Semaphore anyio.CapacityLimiter trio.Lock trio.Semaphore trio.CapacityLimiter filelock`,
  queue: `queue Queue asyncio.Queue asyncio.PriorityQueue asyncio.LifoQueue multiprocessing.Queue
    multiprocessing.SimpleQueue multiprocessing.JoinableQueue gevent.queue`,
  executor: "concurrent.futures futures asyncio.wrap_future multiprocessing.pool.ThreadPool",
  multiprocessing: "multiprocessing multiprocess billiard torch.multiprocessing",
  fork: "os.fork os.forkpty os.register_at_fork os.waitpid os.wait os.dup os.dup2 pty.fork",
  ctypes: "ctypes cffi",
  coroutine: `asyncio.iscoroutine asyncio.iscoroutinefunction inspect.iscoroutine inspect.iscoroutinefunction
    inspect.isawaitable types.coroutine typing.Awaitable typing.Coroutine collections.abc.Awaitable
    collections.abc.Coroutine asyncio.coroutine asyncio.sleep`,
  asyncio: "asyncio uvloop",
  "event-loop": `asyncio.get_event_loop asyncio.get_running_loop asyncio.new_event_loop asyncio.set_event_loop
    asyncio.AbstractEventLoop asyncio.SelectorEventLoop asyncio.ProactorEventLoop asyncio.run_coroutine_threadsafe
    selectors select nest_asyncio tornado.ioloop twisted.internet.reactor`,
  "blocking-the-event-loop": `asyncio.to_thread asyncio.AbstractEventLoop.run_in_executor anyio.to_thread
    trio.to_thread asgiref.sync.sync_to_async starlette.concurrency.run_in_threadpool
    fastapi.concurrency.run_in_threadpool`,
  task: `asyncio.create_task asyncio.ensure_future asyncio.gather asyncio.wait asyncio.wait_for asyncio.as_completed
    asyncio.Task asyncio.TaskGroup asyncio.shield asyncio.timeout asyncio.all_tasks asyncio.current_task
    asyncio.AbstractEventLoop.create_task asyncio.CancelledError`,
  generator: `inspect.isgenerator inspect.isgeneratorfunction types.GeneratorType typing.Generator
    collections.abc.Generator typing.AsyncGenerator collections.abc.AsyncGenerator`,
  gevent: "gevent greenlet eventlet",
  "monkey-patching": "gevent.monkey eventlet.monkey_patch eventlet.patcher",
  trio: "trio anyio",
};
