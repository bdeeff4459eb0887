import type { Language } from "../model/module.ts";

/** What library functions and values tell of the thread that asks, when an event loop is running in it. */
export interface EventLoopQuestions {
  /** Functions by their dotted names, with the truth of what they give on a loop. */
  readonly calls: Readonly<Record<string, boolean>>;
  /** Those of them that raise where no loop runs, so that a handler around them runs elsewhere only. */
  readonly raising: ReadonlySet<string>;
  /** Exceptions that they raise there. */
  readonly exceptions: ReadonlySet<string>;
  /** Values by their dotted names, with their truth on the loop that serves others. */
  readonly values: Readonly<Record<string, boolean>>;
  /** Give the thread that asks, or its number. */
  readonly currentThread: ReadonlySet<string>;
  /** Give the thread on which a program starts, and on which its loop runs as a rule. */
  readonly mainThread: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const none: ReadonlySet<string> = new Set();

/**
 * Sources: docs.python.org (asyncio-eventloop, asyncio-task, threading), sniffio.readthedocs.io, trio.readthedocs.io
 * (trio.lowlevel), tornadoweb.org (ioloop), nodejs.org/api/worker_threads.html.
 */
export const eventLoopQuestions: Readonly<Record<Language, EventLoopQuestions>> = {
  python: {
    calls: {
      "asyncio.get_running_loop": true,
      "asyncio._get_running_loop": true,
      "asyncio.events.get_running_loop": true,
      "asyncio.events._get_running_loop": true,
      "asyncio.current_task": true,
      "asyncio.AbstractEventLoop.is_running": true,
      "sniffio.current_async_library": true,
      "trio.lowlevel.in_trio_run": true,
      "trio.lowlevel.in_trio_task": true,
      "trio.lowlevel.current_task": true,
      "trio.lowlevel.current_trio_token": true,
      "anyio.get_current_task": true,
    },
    raising: words(`
      asyncio.get_running_loop asyncio.events.get_running_loop asyncio.current_task
      sniffio.current_async_library trio.lowlevel.current_task trio.lowlevel.current_trio_token anyio.get_current_task`),
    exceptions: words("RuntimeError sniffio.AsyncLibraryNotFoundError"),
    values: {},
    currentThread: words(`
      threading.current_thread threading.currentThread threading.get_ident threading.get_native_id _thread.get_ident`),
    mainThread: words("threading.main_thread"),
  },
  ecmascript: {
    calls: {},
    raising: none,
    exceptions: none,
    values: { "worker_threads.isMainThread": true, "worker_threads.parentPort": false },
    currentThread: none,
    mainThread: none,
  },
};
