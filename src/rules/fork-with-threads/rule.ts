import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { defineRule } from "../rule.ts";
import { withoutFork } from "./fixes.ts";
import { type Fork, forksOf } from "./forks.ts";
import { type OtherThreads, otherThreads } from "./threads.ts";

/** A process is copied while other threads run, or from an event loop. */
export const rule = defineRule({
  id: "fork-with-threads",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["fork", "multiprocessing"],
  summary: {
    en: "A process forks while other threads run. The copy has one thread and all locks as they were, so it can wait for ever for a lock that nobody there will release.",
    "zh-cn": "进程在其他线程运行时 fork。副本只有一个线程，锁却保持原样，它可能会永远等待一把没人释放的锁。",
  },
  needs: { python: { words: anyWord(["fork", "forkpty", "preexec_fn"]) } },
  checkCallable(callable, context) {
    for (const fork of forksOf(context.project.resolver, callable)) {
      const threads = otherThreads(context, fork);
      if (!threads) continue;
      context.report({
        span: fork.span,
        message: messageOf(fork),
        confidence: threads.confidence,
        subject: fork.name,
        evidence: [evidence[threads.reason]],
        related: threads.place ? [{ uri: context.uri, span: threads.place, message: startedHere }] : [],
        fixes: () => withoutFork(context, fork),
      });
    }
  },
});

function messageOf({ kind, name }: Fork): LocalizedText {
  switch (kind) {
    case "call":
      return {
        en: `\`${name}\` copies one thread of several: a lock that another one holds stays locked in the child for ever. Use \`spawn\` or \`subprocess\`.`,
        "zh-cn": `\`${name}\` 只复制多个线程中的一个：别的线程持有的锁在子进程里永远不会释放。请用 \`spawn\` 或 \`subprocess\`。`,
      };
    case "hook":
      return {
        en: "`preexec_fn` runs Python in a copy with one thread of several, and can wait there for a lock for ever. Use an argument of `Popen` instead.",
        "zh-cn":
          "`preexec_fn` 在只复制了一个线程的副本里运行 Python，可能会永远等待一把锁。请改用 `Popen` 的其他参数。",
      };
    case "method":
      return {
        en: "`fork` copies one thread of several: a lock that another one holds stays locked in the child for ever. Use `spawn` or `forkserver`.",
        "zh-cn":
          "`fork` 只复制多个线程中的一个：别的线程持有的锁在子进程里永远不会释放。请用 `spawn` 或 `forkserver`。",
      };
  }
}

const evidence: Readonly<Record<OtherThreads["reason"], LocalizedText>> = {
  "event-loop": {
    en: "It runs on an event loop, which the child copies, too.",
    "zh-cn": "它运行在事件循环上，子进程会连事件循环一起复制。",
  },
  "on-thread": { en: "A thread runs this function.", "zh-cn": "这个函数由线程运行。" },
  started: { en: "The same code starts a thread.", "zh-cn": "同一段代码启动了线程。" },
};

const startedHere: LocalizedText = { en: "The thread is started here.", "zh-cn": "线程在这里启动。" };
