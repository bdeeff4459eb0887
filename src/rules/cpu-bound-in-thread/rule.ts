import { handleWords } from "../../knowledge/handleWords.ts";
import { threadWords } from "../../knowledge/threadWords.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { processFixes } from "./fixes.ts";
import { evidenceOf, messageOf } from "./messages.ts";
import { type ThreadedWork, threadedWork } from "./threadedWork.ts";

/** A function that computes runs on a thread of CPython, where only one thread at a time runs Python code. */
export const rule = defineRule({
  id: "cpu-bound-in-thread",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["gil", "io-bound-and-cpu-bound", "multiprocessing", "executor"],
  remedy: "processes",
  summary: {
    en: "A function that computes is given to a thread. Under the GIL threads take turns, so that several of them are no faster than one.",
    "zh-cn": "把计算型函数交给了线程。在 GIL 下线程只能轮流运行，多个线程并不比一个快。",
  },
  needs: { python: { words: { any: [threadWords, handleWords.python] } } },
  checkCallable(callable, context) {
    if (context.freeThreaded) return;
    for (const work of threadedWork(context, callable)) reportWork(context, work);
  },
});

function reportWork(context: RuleContext, work: ThreadedWork): void {
  const { call } = work.spawn;
  context.report({
    span: { start: call.start, end: call.end },
    message: messageOf(context, work),
    confidence: work.verdict.confidence,
    severity: work.purpose === "parallel" ? "warning" : "information",
    evidence: evidenceOf(work),
    fixes: () => processFixes(context, work),
  });
}
