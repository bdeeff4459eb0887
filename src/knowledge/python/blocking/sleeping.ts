import type { BlockingGroup } from "../../blockingCalls.ts";
import { calls } from "./rows.ts";

/** Sleeping, and libraries that sleep for the caller. */
export const sleepingGroups: readonly BlockingGroup[] = [
  {
    id: "sleep",
    effect: "sleep",
    tier: 1,
    duration: { en: "for the whole sleep", "zh-cn": "直到休眠结束" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`await asyncio.sleep(…)`", "zh-cn": "`await asyncio.sleep(…)`" },
    source: "https://docs.python.org/3/library/time.html#time.sleep",
    calls: [
      {
        name: "time.sleep",
        twin: { asyncio: "asyncio.sleep", trio: "trio.sleep", anyio: "anyio.sleep" },
        unless: [{ name: "secs", position: 0, value: 0 }],
      },
      "tenacity.nap.sleep",
      "pause.until",
      ...calls("pause", "seconds minutes hours days"),
    ],
  },
  {
    id: "retry",
    effect: "sleep",
    tier: 1,
    duration: { en: "for every attempt and the pauses between them", "zh-cn": "直到所有重试及其间的等待结束" },
    releasesGil: true,
    isCooperative: true,
    advice: { en: "`tenacity.AsyncRetrying`", "zh-cn": "`tenacity.AsyncRetrying`" },
    source: "https://tenacity.readthedocs.io/en/latest/api.html",
    calls: ["tenacity.Retrying.__call__", "tenacity.Retrying.__iter__"],
  },
  {
    id: "signal-wait",
    effect: "sleep",
    tier: 1,
    duration: { en: "until a signal arrives", "zh-cn": "直到收到信号" },
    releasesGil: true,
    isCooperative: false,
    advice: { en: "`loop.add_signal_handler(…)`", "zh-cn": "`loop.add_signal_handler(…)`" },
    source: "https://docs.python.org/3/library/signal.html",
    calls: [
      // The system gives a signal to the main thread first, so that a pause in another one would never end.
      { name: "signal.pause", isThreadBound: true },
      ...calls("signal", "sigwait sigwaitinfo"),
      { name: "signal.sigtimedwait", unless: [{ name: "timeout", position: 1, value: 0 }] },
    ],
  },
];
