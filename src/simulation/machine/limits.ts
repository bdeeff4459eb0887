import type { LocalizedText } from "../../model/finding.ts";

/** Why a run with too many lanes was cut. */
export function tooManyLanes(limit: number): LocalizedText {
  return {
    en: `The simulation stops here: more than ${limit} threads, processes and tasks.`,
    "zh-cn": `模拟到此为止：线程、进程和任务超过 ${limit} 个。`,
  };
}

/** Why a run with too many spans was cut. */
export function tooManySpans(limit: number): LocalizedText {
  return {
    en: `The simulation stops here: more than ${limit} spans.`,
    "zh-cn": `模拟到此为止：时间段超过 ${limit} 个。`,
  };
}

/** Why a run that takes too long was cut; `limit` in microseconds. */
export function tooLong(limit: number): LocalizedText {
  const seconds = Math.round(limit / 1_000_000);
  return {
    en: `The simulation stops here: the program is not done after ${seconds} s.`,
    "zh-cn": `模拟到此为止：程序在 ${seconds} 秒后仍未结束。`,
  };
}
