import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { isSaidToBeSequential } from "../../project/sequentialComments.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule } from "../rule.ts";
import { hoistFixes } from "./fixes.ts";
import { poolsInLoops } from "./pools.ts";

/** A pool of threads or processes is made and closed in every round of a loop. */
export const rule = defineRule({
  id: "pool-in-loop",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["executor", "multiprocessing"],
  remedy: "fix",
  summary: {
    en: "Every round of the loop starts a pool's threads or processes and waits until they have ended. One pool around the loop starts them once and keeps them busy between rounds.",
    "zh-cn":
      "循环的每一轮都启动一个池的线程或进程，并等待它们结束。在循环外创建一个池，只需启动一次，各轮之间也不会空闲。",
  },
  needs: {
    python: {
      words: anyWord(["ThreadPoolExecutor", "ProcessPoolExecutor", "InterpreterPoolExecutor", "Pool", "ThreadPool"]),
    },
  },
  checkCallable(callable, context) {
    const { module, text, project } = context;
    if (!callable.regions.some(({ kind }) => kind === "loop")) return;
    for (const pool of poolsInLoops(project.resolver, callable)) {
      if (isSaidToBeSequential(module, text, callable, pool.loop)) continue;
      context.report({
        span: pool.created,
        message: messageOf(snippetOf(text, pool.created, 40)),
        confidence: "certain",
        evidence: [pool.block ? leftEachRound : madeEachRound],
        fixes: () => hoistFixes(context, callable, pool),
      });
    }
  },
});

const messageOf = (code: string): LocalizedText => ({
  en: `\`${code}\` starts and ends its workers in every round of the loop. Create it once, before the loop.`,
  "zh-cn": `\`${code}\` 在循环的每一轮都启动并结束其工作线程或进程。请在循环之前只创建一次。`,
});

const leftEachRound: LocalizedText = {
  en: "Leaving the `with` block ends the workers, and no argument differs from round to round.",
  "zh-cn": "离开 `with` 块会结束这些工作者，而各轮的参数都相同。",
};

const madeEachRound: LocalizedText = {
  en: "Nothing keeps the pool beyond its round, and no argument differs from round to round.",
  "zh-cn": "没有任何东西在该轮之后保留这个池，而各轮的参数都相同。",
};
