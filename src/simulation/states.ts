import type { LocalizedText } from "../model/finding.ts";
import type { SpanState } from "./timeline.ts";

/** What people are told of a state. */
export interface StateText {
  readonly name: LocalizedText;
  /** The concept that explains it. */
  readonly concept: string;
}

/** What the states of lanes are called, and the concepts that explain them. */
export const stateTexts: Readonly<Record<SpanState, StateText>> = {
  running: { name: { en: "running", "zh-cn": "运行" }, concept: "context-switch" },
  starting: { name: { en: "starting", "zh-cn": "启动中" }, concept: "process-and-thread" },
  sleep: { name: { en: "sleeping", "zh-cn": "休眠" }, concept: "io-bound-and-cpu-bound" },
  network: { name: { en: "waiting for the network", "zh-cn": "等待网络" }, concept: "io-bound-and-cpu-bound" },
  disk: { name: { en: "waiting for the disk", "zh-cn": "等待磁盘" }, concept: "io-bound-and-cpu-bound" },
  child: { name: { en: "waiting for a child process", "zh-cn": "等待子进程" }, concept: "process-and-thread" },
  join: { name: { en: "waiting for another to end", "zh-cn": "等待对方结束" }, concept: "join" },
  lock: { name: { en: "waiting for a lock", "zh-cn": "等待锁" }, concept: "lock" },
  queue: { name: { en: "waiting for an item", "zh-cn": "等待队列" }, concept: "queue" },
  await: { name: { en: "suspended at await", "zh-cn": "在 await 处挂起" }, concept: "coroutine" },
  pool: { name: { en: "waiting for a free worker", "zh-cn": "等待空闲的工作者" }, concept: "executor" },
  gil: { name: { en: "waiting for the GIL", "zh-cn": "等待 GIL" }, concept: "gil" },
  core: { name: { en: "ready, but no core is free", "zh-cn": "就绪，但没有空闲的核" }, concept: "context-switch" },
  loop: { name: { en: "ready, but the event loop is busy", "zh-cn": "就绪，但事件循环正忙" }, concept: "event-loop" },
  idle: { name: { en: "idle", "zh-cn": "空闲" }, concept: "event-loop" },
  deadlock: { name: { en: "waits for ever", "zh-cn": "永远等待" }, concept: "lock" },
};
