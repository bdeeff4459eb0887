import { threadLockWords } from "../../knowledge/eventLoopWords.ts";
import type { Confidence, LocalizedText } from "../../model/finding.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { asyncPrimitive, waitInThread } from "./fixes.ts";
import { type LockWait, lockWaitsOf } from "./lockWaits.ts";
import { usersOf } from "./madeBy.ts";
import { messageOf } from "./messages.ts";

/** A coroutine waits for a lock, an event or a queue that is made for threads, and with it the whole event loop. */
export const rule = defineRule({
  id: "sync-lock-in-async",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["blocking-the-event-loop", "lock"],
  remedy: "thread",
  summary: {
    en: "A coroutine waits for a lock, event or queue of `threading` or `queue`. The whole event loop waits with it, and if another coroutine is to release it, for ever.",
    "zh-cn":
      "协程在等待 `threading` 或 `queue` 的锁、事件或队列。整个事件循环随之等待；如果要由另一个协程来释放，就会永远等下去。",
  },
  needs: { python: { words: threadLockWords } },
  checkCallable(coroutine, context) {
    if (!isCoroutine(coroutine)) return;
    for (const wait of lockWaitsOf(context.project.resolver, coroutine)) reportWait(context, wait);
  },
});

function reportWait(context: RuleContext, wait: LockWait): void {
  const users = usersOf(context.project.resolver, wait.callable, wait.receiver, wait.operation.id);
  context.report({
    span: wait.span,
    message: messageOf(context.text, wait, users),
    confidence: confidenceOf(wait),
    evidence: users === "coroutines" ? [onlyCoroutines] : [],
    fixes: () => [...asyncPrimitive(context, wait), ...waitInThread(context, wait)],
  });
}

/** A lock that is held for a moment blocks for a moment, and coroutines of one loop never wait for each other there. */
function confidenceOf({ kind, awaitsLocksOnly }: LockWait): Confidence {
  if (kind === "takes") return "possible";
  return awaitsLocksOnly ? "likely" : "certain";
}

const onlyCoroutines: LocalizedText = {
  en: "Every use in this file is in a coroutine.",
  "zh-cn": "本文件中的每一处使用都在协程里。",
};
