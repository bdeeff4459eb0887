import { executorBlockWords } from "../../knowledge/eventLoopWords.ts";
import type { Callable } from "../../model/callable.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { isCoroutine } from "../../project/contexts/asyncContext.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { type ExecutorBlock, executorBlocksOf } from "./executorBlocks.ts";
import { shutdownFixes } from "./fixes.ts";
import { isLeftToTheExit, usesOf } from "./work.ts";

/** Leaving a `with ThreadPoolExecutor()` joins its threads, and a coroutine does so on the event loop. */
export const rule = defineRule({
  id: "executor-exit-in-async",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["blocking-the-event-loop", "executor"],
  remedy: "thread",
  summary: {
    en: "Leaving `with ThreadPoolExecutor()` waits until every job in it is done. In a coroutine that wait happens on the event loop, so nothing else runs meanwhile.",
    "zh-cn":
      "离开 `with ThreadPoolExecutor()` 时会等待其中所有任务完成。在协程里，这个等待发生在事件循环上，期间其他协程都无法运行。",
  },
  needs: { python: { words: executorBlockWords } },
  checkCallable(callable, context) {
    if (!isCoroutine(callable)) return;
    for (const block of executorBlocksOf(context.project.resolver, callable)) reportExit(context, callable, block);
  },
});

function reportExit(context: RuleContext, callable: Callable, block: ExecutorBlock): void {
  const uses = usesOf(context.project.resolver, callable, block);
  if (uses.length === 0) return;
  const isLeft = uses.some(isLeftToTheExit);
  const { value } = block;
  context.report({
    span: value,
    message: isLeft ? waits(snippetOf(context.text, value)) : mayWait(snippetOf(context.text, value)),
    confidence: isLeft ? "certain" : "possible",
    evidence: [isLeft ? leftBehind : allAwaited],
    fixes: () => shutdownFixes(context, callable, block, isLeft),
  });
}

const waits = (code: string): LocalizedText => ({
  en: `Leaving \`with ${code}\` waits for its jobs on the event loop, so all coroutines stand still. Shut it down in a thread.`,
  "zh-cn": `离开 \`with ${code}\` 时会在事件循环上等待其任务，所有协程都停住。请在线程中关闭它。`,
});

const mayWait = (code: string): LocalizedText => ({
  en: `If an await in here fails or is cancelled, leaving \`with ${code}\` blocks the event loop. Use \`shutdown(wait=False)\`.`,
  "zh-cn": `如果其中的 await 失败或被取消，离开 \`with ${code}\` 会阻塞事件循环。请使用 \`shutdown(wait=False)\`。`,
});

const leftBehind: LocalizedText = {
  en: "Jobs are given to the executor that no `await` inside the block waits for to the end.",
  "zh-cn": "有任务交给了执行器，而块内没有任何 `await` 等待它们结束。",
};

const allAwaited: LocalizedText = {
  en: "The jobs are awaited inside the block, so the exit waits only when an await ends early.",
  "zh-cn": "任务在块内都被 await，只有当某个 await 提前结束时，退出才会等待。",
};
