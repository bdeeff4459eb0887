import type { ConcurrencyTable, HandleType, WaitMethod } from "../concurrencyTable.ts";

const join: WaitMethod = { name: "join", timeoutPosition: 0, isAsync: false };
const result: WaitMethod = { name: "result", timeoutPosition: 0, isAsync: false };
const get: WaitMethod = { name: "get", timeoutPosition: 0, isAsync: false };
const wait: WaitMethod = { name: "wait", timeoutPosition: 0, isAsync: false };
const communicate: WaitMethod = { name: "communicate", timeoutPosition: 1, isAsync: false };

const none = { isAwaitable: false, doneEvents: [], isBridge: false } as const;
const thread: HandleType = { ...none, kind: "thread", startedBy: ["start"], waitedBy: [join] };
const process: HandleType = { ...none, kind: "process", startedBy: ["start"], waitedBy: [join] };
const future: HandleType = { ...none, kind: "future", startedBy: [], waitedBy: [result] };
const asyncResult: HandleType = { ...none, kind: "future", startedBy: [], waitedBy: [get, wait] };
const greenlet: HandleType = { ...none, kind: "greenlet", startedBy: [], waitedBy: [join, get] };
const asyncChild: HandleType = {
  ...none,
  kind: "child-process",
  startedBy: [],
  waitedBy: [
    { ...wait, isAsync: true },
    { ...communicate, isAsync: true },
  ],
};
const task: HandleType = { ...none, kind: "task", startedBy: [], waitedBy: [], isAwaitable: true };

/**
 * Work in flight in Python. Sources: docs.python.org (threading, multiprocessing, concurrent.futures, subprocess,
 * asyncio), gevent.org (gevent.Greenlet), trio.readthedocs.io and anyio.readthedocs.io (nurseries, task groups).
 */
export const pythonConcurrency: ConcurrencyTable = {
  language: "python",
  aliases: {
    "concurrent.futures.thread.ThreadPoolExecutor": "concurrent.futures.ThreadPoolExecutor",
    "concurrent.futures.process.ProcessPoolExecutor": "concurrent.futures.ProcessPoolExecutor",
    "gevent.greenlet.Greenlet": "gevent.Greenlet",
    "multiprocessing.context.Process": "multiprocessing.Process",
    "multiprocessing.process.BaseProcess": "multiprocessing.Process",
    "multiprocessing.dummy.Process": "threading.Thread",
    "billiard.Process": "multiprocessing.Process",
    "torch.multiprocessing.Process": "multiprocessing.Process",
    "multiprocess.Process": "multiprocessing.Process",
    "asyncio.tasks.create_task": "asyncio.create_task",
    "asyncio.tasks.ensure_future": "asyncio.ensure_future",
    "asyncio.async": "asyncio.ensure_future",
    "anyio.abc.TaskGroup": "anyio.TaskGroup",
  },
  bases: {
    "threading.Timer": "threading.Thread",
    "concurrent.futures.ThreadPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.ProcessPoolExecutor": "concurrent.futures.Executor",
    "concurrent.futures.InterpreterPoolExecutor": "concurrent.futures.Executor",
    "multiprocessing.pool.ThreadPool": "multiprocessing.pool.Pool",
    "gevent.pool.Group": "gevent.pool.Pool",
  },
  returns: {
    "multiprocessing.Pool": "multiprocessing.pool.Pool",
    "multiprocessing.dummy.Pool": "multiprocessing.pool.ThreadPool",
    "multiprocessing.get_context": "multiprocessing.context.BaseContext",
    "multiprocessing.context.BaseContext.Process": "multiprocessing.Process",
    "multiprocessing.context.BaseContext.Pool": "multiprocessing.pool.Pool",
    "multiprocessing.pool.Pool.apply_async": "multiprocessing.pool.AsyncResult",
    "multiprocessing.pool.Pool.map_async": "multiprocessing.pool.MapResult",
    "concurrent.futures.Executor.submit": "concurrent.futures.Future",
    "asyncio.create_task": "asyncio.Task",
    "asyncio.ensure_future": "asyncio.Task",
    "asyncio.get_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.get_running_loop": "asyncio.AbstractEventLoop",
    "asyncio.new_event_loop": "asyncio.AbstractEventLoop",
    "asyncio.AbstractEventLoop.create_task": "asyncio.Task",
    "asyncio.TaskGroup.create_task": "asyncio.Task",
    "asyncio.run_coroutine_threadsafe": "asyncio.ThreadsafeFuture",
    "gevent.spawn": "gevent.Greenlet",
    "gevent.spawn_later": "gevent.Greenlet",
    "gevent.Greenlet.spawn": "gevent.Greenlet",
    "gevent.pool.Pool.spawn": "gevent.Greenlet",
    "gevent.pool.Pool.apply_async": "gevent.Greenlet",
    "trio.open_nursery": "trio.Nursery",
    "anyio.create_task_group": "anyio.TaskGroup",
  },
  awaits: {
    "asyncio.create_subprocess_exec": "asyncio.subprocess.Process",
    "asyncio.create_subprocess_shell": "asyncio.subprocess.Process",
    "anyio.open_process": "anyio.abc.Process",
    "trio.lowlevel.open_process": "trio.Process",
  },
  attributes: {},
  handles: {
    "threading.Thread": thread,
    "multiprocessing.Process": process,
    "gevent.Greenlet": { ...greenlet, startedBy: ["start", "start_later"] },
    "concurrent.futures.Future": future,
    "asyncio.ThreadsafeFuture": { ...future, isBridge: true },
    "multiprocessing.pool.AsyncResult": asyncResult,
    "asyncio.Task": task,
    "asyncio.subprocess.Process": asyncChild,
    "anyio.abc.Process": asyncChild,
    "trio.Process": asyncChild,
    "subprocess.Popen": { ...none, kind: "child-process", startedBy: [], waitedBy: [wait, communicate] },
  },
  runs: {
    "multiprocessing.pool.Pool.apply": {
      kind: "future",
      isAsync: false,
      startMethod: "apply_async",
      waitMethod: "get",
    },
    "gevent.pool.Pool.apply": { kind: "greenlet", isAsync: false, startMethod: "spawn", waitMethod: "get" },
  },
  waits: {
    "asyncio.wait": { argument: 0, isAsync: true },
    "asyncio.wait_for": { argument: 0, isAsync: true },
    "asyncio.gather": { argument: 0, isAsync: true },
    "concurrent.futures.wait": { argument: 0, isAsync: false },
    "gevent.joinall": { argument: 0, isAsync: false },
    "gevent.wait": { argument: 0, isAsync: false },
  },
  scopes: {
    "trio.Nursery": { kind: "task", startedBy: ["start_soon"] },
    "anyio.TaskGroup": { kind: "task", startedBy: ["start_soon"] },
    "asyncio.TaskGroup": { kind: "task", startedBy: ["create_task"] },
    "concurrent.futures.Executor": { kind: "future", startedBy: ["submit"] },
  },
};
