import type { BlockingGroup } from "../../blockingCalls.ts";
import { group, named } from "./rows.ts";

/** Calls that make a thread wait for something asynchronous, for a person, or for time to pass. */
export const waitingGroups: readonly BlockingGroup[] = [
  group({
    id: "atomics-wait",
    effect: "lock",
    tier: 1,
    duration: { en: "until another thread notifies it", "zh-cn": "直到另一个线程发出通知" },
    advice: { en: "`Atomics.waitAsync`, or messages", "zh-cn": "`Atomics.waitAsync`，或使用消息" },
    source: "https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Atomics/wait",
    calls: [{ name: "Atomics.wait", unless: [{ name: "timeout", position: 3, value: 0 }] }],
  }),
  group({
    id: "deasync",
    effect: "event-loop",
    tier: 1,
    duration: { en: "until the awaited callback has run", "zh-cn": "直到所等待的回调执行完毕" },
    advice: { en: "`await` of the asynchronous call", "zh-cn": "对异步调用使用 `await`" },
    source: "https://github.com/abbr/deasync",
    calls: [...named("deasync.*", "loopWhile runLoopOnce sleep"), "deasync.SyncFunction.call"],
  }),
  group({
    id: "synchronous-worker-calls",
    effect: "lock",
    tier: 1,
    duration: { en: "until the worker has finished the asynchronous work", "zh-cn": "直到 worker 完成异步工作" },
    advice: { en: "`await` of the asynchronous function itself", "zh-cn": "对异步函数本身使用 `await`" },
    source: "https://github.com/un-ts/synckit",
    calls: [
      "synckit.SyncFunction.call",
      "make-synchronous.SyncFunction.call",
      "make-synchronized.SyncFunction.call",
      "sync-threads.SyncFunction.call",
      "synchronized-promise.SyncFunction.call",
    ],
  }),
  group({
    id: "synchronous-http",
    effect: "network",
    tier: 1,
    duration: { en: "until the server answers", "zh-cn": "直到服务器响应" },
    advice: { en: "`await fetch(…)`", "zh-cn": "`await fetch(…)`" },
    source: "https://github.com/ForbesLindesay/sync-request",
    calls: ["sync-request", "sync-fetch", "sync-rpc.SyncFunction.call", "http-sync.request", "urllib-sync.request"],
  }),
  group({
    id: "synchronous-prompt",
    effect: "console",
    tier: 1,
    duration: { en: "until somebody types an answer", "zh-cn": "直到有人输入回答" },
    advice: {
      en: "`await` of `question` of a `readline/promises` interface",
      "zh-cn": "`await` 来自 `readline/promises` 接口的 `question`",
    },
    source: "https://github.com/anseki/readline-sync",
    calls: [
      ...named("readline-sync.*", "question prompt promptLoop promptCL promptCLLoop promptSimShell"),
      ...named("readline-sync.*", "keyIn keyInYN keyInYNStrict keyInPause keyInSelect"),
      ...named("readline-sync.*", "questionEMail questionFloat questionInt questionNewPassword questionPath"),
      "prompt-sync.SyncFunction.call",
      "prompt-sync.SyncFunction.hide",
    ],
  }),
  group({
    id: "synchronous-sleep",
    effect: "sleep",
    tier: 1,
    duration: { en: "until the time is over", "zh-cn": "直到时间用完" },
    advice: {
      en: "`await setTimeout(ms)` of `timers/promises`",
      "zh-cn": "`timers/promises` 的 `await setTimeout(ms)`",
    },
    source: "https://github.com/erikdubbelboer/node-sleep",
    calls: [
      ...named("sleep.*", "sleep msleep usleep"),
      ...named("*", "system-sleep sleep-sync thread-sleep sleep-synchronously atomic-sleep"),
    ],
  }),
];
