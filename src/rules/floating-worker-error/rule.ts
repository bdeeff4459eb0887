import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { defineRule } from "../rule.ts";
import { listenerFix } from "./fixes.ts";
import { type FloatingWorker, floatingWorkers } from "./workers.ts";

/** A worker or child process is started, and nobody listens for its failure. */
export const rule = defineRule({
  id: "floating-worker-error",
  languages: ["ecmascript"],
  severity: "hint",
  // A test fails anyway, and its pages and programs are there for it alone.
  inTests: "off",
  concepts: ["worker-threads", "node-event-loop"],
  summary: {
    en: "A worker or child process has no listener for `error`. When it cannot start, or fails, Node.js ends the whole program, and a browser goes on as if nothing had happened.",
    "zh-cn":
      "worker 或子进程没有 `error` 监听器。它无法启动或失败时，Node.js 会结束整个程序，浏览器则像什么都没发生一样继续运行。",
  },
  needs: {
    ecmascript: {
      words: {
        any: [
          anyWord(["Worker"]),
          { all: [anyWord(["spawn", "fork"]), /["'`](?:node:)?child_process["'`]|cross-spawn/] },
        ],
      },
    },
  },
  checkCallable(callable, context) {
    for (const worker of floatingWorkers(context.project.resolver, callable)) {
      const { callee, start } = worker.call;
      context.report({
        span: { start, end: callee.end },
        message: messages[worker.kind],
        confidence: worker.confidence,
        fixes: () => listenerFix(context, worker),
      });
    }
  },
});

const messages: Readonly<Record<FloatingWorker["kind"], LocalizedText>> = {
  thread: {
    en: "Nobody listens for `error` of this worker: an exception in it ends the whole program as an uncaught one. Add a listener.",
    "zh-cn": "没有代码监听这个 worker 的 `error`：其中的异常会作为未捕获的异常结束整个程序。请添加监听器。",
  },
  process: {
    en: "Nobody listens for `error` of this process: if it cannot be started, the whole program ends with an uncaught exception. Add a listener.",
    "zh-cn": "没有代码监听这个进程的 `error`：它无法启动时，整个程序会因未捕获的异常而结束。请添加监听器。",
  },
  web: {
    en: "Nobody listens for `error` of this worker: when its script cannot be loaded or throws, whoever waits for its answer waits for ever. Add a listener.",
    "zh-cn":
      "没有代码监听这个 worker 的 `error`：脚本加载失败或抛出异常时，等待它回答的代码会永远等下去。请添加监听器。",
  },
};
