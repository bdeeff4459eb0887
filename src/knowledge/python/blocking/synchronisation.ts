import type { BlockingGroup, NonBlockingArgument } from "../../blockingCalls.ts";
import { calls, callsOfEach } from "./rows.ts";

const timeoutFirst: readonly NonBlockingArgument[] = [{ name: "timeout", position: 0, value: 0 }];
const tryAcquire: readonly NonBlockingArgument[] = [
  { name: "blocking", position: 0, value: false },
  { name: "timeout", position: 1, value: 0 },
];
const tryGet: readonly NonBlockingArgument[] = [
  { name: "block", position: 0, value: false },
  { name: "timeout", position: 1, value: 0 },
];
const tryPut: readonly NonBlockingArgument[] = [
  { name: "block", position: 1, value: false },
  { name: "timeout", position: 2, value: 0 },
];
const threadLocks = ["threading.Lock", "threading.RLock", "threading.Semaphore", "threading.Condition"];
const processLocks = [
  "multiprocessing.Lock",
  "multiprocessing.RLock",
  "multiprocessing.Semaphore",
  "multiprocessing.Condition",
];

/** Waiting for another thread or process. gevent patches those of threads, never those of processes. */
export const synchronisationGroups: readonly BlockingGroup[] = [
  {
    id: "thread-lock",
    effect: "lock",
    tier: 1,
    duration: { en: "until another thread releases it", "zh-cn": "直到另一个线程释放它" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`asyncio.Lock` or `asyncio.Semaphore` with `async with`",
      "zh-cn": "`async with` 配合 `asyncio.Lock` 或 `asyncio.Semaphore`",
    },
    source: "https://docs.python.org/3/library/threading.html#lock-objects",
    reportedBy: "sync-lock-in-async",
    staysLocal: true,
    calls: [...callsOfEach(threadLocks, "acquire", { unless: tryAcquire }), ...callsOfEach(threadLocks, "__enter__")],
  },
  {
    id: "thread-event",
    effect: "lock",
    tier: 1,
    duration: { en: "until another thread signals it", "zh-cn": "直到另一个线程发出通知" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`asyncio.Event` or `asyncio.Condition`", "zh-cn": "`asyncio.Event` 或 `asyncio.Condition`" },
    source: "https://docs.python.org/3/library/threading.html#event-objects",
    reportedBy: "sync-lock-in-async",
    calls: [
      ...callsOfEach(["threading.Event", "threading.Condition", "threading.Barrier"], "wait", { unless: timeoutFirst }),
      { name: "threading.Condition.wait_for", unless: [{ name: "timeout", position: 1, value: 0 }] },
    ],
  },
  {
    id: "thread-join",
    effect: "lock",
    tier: 1,
    duration: { en: "until the thread ends", "zh-cn": "直到线程结束" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`await asyncio.to_thread(…)` instead of a thread of its own",
      "zh-cn": "用 `await asyncio.to_thread(…)` 代替自建线程",
    },
    source: "https://docs.python.org/3/library/threading.html#threading.Thread.join",
    calls: [{ name: "threading.Thread.join", unless: timeoutFirst }],
  },
  {
    id: "thread-queue",
    effect: "lock",
    tier: 1,
    duration: { en: "until another thread takes or adds an item", "zh-cn": "直到另一个线程取走或放入元素" },
    releasesGil: true,
    isCooperative: true,
    advice: {
      en: "`asyncio.Queue` (`janus.Queue` between threads and the loop)",
      "zh-cn": "`asyncio.Queue`（线程与事件循环之间用 `janus.Queue`）",
    },
    source: "https://docs.python.org/3/library/queue.html",
    reportedBy: "sync-lock-in-async",
    calls: [...callsOfEach(["queue.Queue", "queue.SimpleQueue"], "get", { unless: tryGet }), "queue.Queue.join"],
  },
  {
    // Putting waits only for a queue with a bound, which the rule on locks looks for.
    id: "thread-queue-put",
    effect: "lock",
    tier: 1,
    duration: { en: "until another thread takes an item", "zh-cn": "直到另一个线程取走一项" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`asyncio.Queue`", "zh-cn": "`asyncio.Queue`" },
    source: "https://docs.python.org/3/library/queue.html#queue.Queue.put",
    reportedBy: "sync-lock-in-async",
    staysLocal: true,
    calls: [{ name: "queue.Queue.put", unless: tryPut }],
  },
  {
    id: "process-lock",
    effect: "lock",
    tier: 1,
    duration: { en: "until another process releases it", "zh-cn": "直到另一个进程释放它" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread (`await asyncio.to_thread(lock.acquire)`)",
      "zh-cn": "线程（`await asyncio.to_thread(lock.acquire)`）",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#synchronization-primitives",
    reportedBy: "sync-lock-in-async",
    staysLocal: true,
    calls: [
      ...callsOfEach(processLocks, "acquire", { unless: tryGet }),
      ...callsOfEach(processLocks, "__enter__"),
      ...callsOfEach(["multiprocessing.Event", "multiprocessing.Condition", "multiprocessing.Barrier"], "wait", {
        unless: timeoutFirst,
      }),
      { name: "multiprocessing.Condition.wait_for", unless: [{ name: "timeout", position: 1, value: 0 }] },
    ],
  },
  {
    id: "process-queue",
    effect: "lock",
    tier: 1,
    duration: { en: "until another process takes or adds an item", "zh-cn": "直到另一个进程取走或放入元素" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread (`await asyncio.to_thread(queue.get)`)",
      "zh-cn": "线程（`await asyncio.to_thread(queue.get)`）",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#pipes-and-queues",
    reportedBy: "sync-lock-in-async",
    calls: [
      { name: "multiprocessing.Queue.get", unless: tryGet },
      "multiprocessing.Queue.join",
      "multiprocessing.SimpleQueue.get",
    ],
  },
  {
    id: "process-queue-feeder",
    effect: "lock",
    tier: 1,
    duration: {
      en: "until the queue's thread has written all its items",
      "zh-cn": "直到队列的线程写完所有元素",
    },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread (`await asyncio.to_thread(queue.join_thread)`)",
      "zh-cn": "线程（`await asyncio.to_thread(queue.join_thread)`）",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Queue.join_thread",
    reportedBy: "sync-lock-in-async",
    calls: ["multiprocessing.Queue.join_thread"],
  },
  {
    id: "process-connection",
    effect: "lock",
    tier: 1,
    duration: { en: "until the other process sends something", "zh-cn": "直到另一个进程发来数据" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "a thread (`await asyncio.to_thread(connection.recv)`)",
      "zh-cn": "线程（`await asyncio.to_thread(connection.recv)`）",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#connection-objects",
    calls: [
      ...calls("multiprocessing.connection.Connection", "recv recv_bytes recv_bytes_into"),
      { name: "multiprocessing.connection.wait", unless: [{ name: "timeout", position: 1, value: 0 }] },
      "multiprocessing.connection.Client",
      "multiprocessing.connection.Listener.accept",
    ],
  },
  {
    id: "process-join",
    effect: "lock",
    tier: 1,
    duration: { en: "until the process ends", "zh-cn": "直到进程结束" },
    releasesGil: true,
    isCooperative: false,
    advice: {
      en: "`loop.run_in_executor` with a `ProcessPoolExecutor`",
      "zh-cn": "`loop.run_in_executor` 配合 `ProcessPoolExecutor`",
    },
    source: "https://docs.python.org/3/library/multiprocessing.html#multiprocessing.Process.join",
    calls: [{ name: "multiprocessing.Process.join", unless: timeoutFirst }],
  },
  {
    id: "file-lock",
    effect: "lock",
    tier: 1,
    duration: { en: "until another process releases the file", "zh-cn": "直到另一个进程释放该文件" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`filelock.AsyncFileLock` or a thread", "zh-cn": "`filelock.AsyncFileLock` 或线程" },
    source: "https://py-filelock.readthedocs.io/en/latest/api.html",
    calls: [
      {
        name: "filelock.BaseFileLock.acquire",
        unless: [
          { name: "timeout", position: 0, value: 0 },
          { name: "blocking", position: null, value: false },
        ],
      },
      "filelock.BaseFileLock.__enter__",
      ...calls("fasteners.InterProcessLock", "acquire", { unless: [{ name: "blocking", position: 0, value: false }] }),
      ...calls("portalocker.Lock", "acquire __enter__"),
    ],
  },
];
