import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

/** Running another event loop, or this one again, until something is done. */
export const eventLoopReentryGroups: readonly BlockingGroup[] = [
  {
    id: "event-loop-run",
    effect: "event-loop",
    tier: 1,
    duration: {
      en: "until the coroutine is done, or fails because a loop is running already",
      "zh-cn": "直到协程完成，或因已有事件循环在运行而失败",
    },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`await` the coroutine", "zh-cn": "直接 `await` 该协程" },
    source: "https://docs.python.org/3/library/asyncio-runner.html#asyncio.run",
    reportedBy: "nested-event-loop",
    calls: [
      "asyncio.run",
      "asyncio.Runner.run",
      ...calls("asyncio.AbstractEventLoop", "run_until_complete run_forever"),
      "uvloop.run",
      "trio.run",
      "anyio.run",
      "tornado.ioloop.IOLoop.start",
      "tornado.ioloop.IOLoop.run_sync",
    ],
  },
  {
    id: "event-loop-bridge",
    effect: "event-loop",
    tier: 1,
    duration: { en: "until the coroutine is done", "zh-cn": "直到协程完成" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`await` the coroutine", "zh-cn": "直接 `await` 该协程" },
    source: "https://docs.djangoproject.com/en/stable/topics/async/#async-to-sync",
    reportedBy: "nested-event-loop",
    calls: [
      "asgiref.sync.AsyncToSync.__call__",
      "anyio.from_thread.run",
      "anyio.from_thread.run_sync",
      "anyio.from_thread.BlockingPortal.call",
      "trio.from_thread.run",
      "trio.from_thread.run_sync",
    ],
  },
];
