import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { runFixes } from "./fixes.ts";
import { type UnawaitedCall, unawaitedCalls } from "./unawaitedCalls.ts";

/** An asynchronous function is called as if it were a plain one, so its body never runs. */
export const rule = defineRule({
  id: "unawaited-coroutine",
  languages: ["python"],
  severity: "error",
  // A test may show on purpose what happens then.
  inTests: "warning",
  concepts: ["coroutine", "asyncio"],
  summary: {
    en: "A coroutine function is called and what it gives is dropped. Nothing of its body ever runs.",
    "zh-cn": "调用了协程函数，却丢弃了它返回的协程。函数体完全不会运行。",
  },
  needs: { python: { words: anyWord(["async", "asyncio", "anyio", "trio"]), dropsCoroutine: true } },
  checkCallable(callable, context) {
    for (const unawaited of unawaitedCalls(context, callable)) report(context, unawaited);
  },
});

function report(context: RuleContext, unawaited: UnawaitedCall): void {
  const { call, name } = unawaited;
  context.report({
    span: { start: call.start, end: call.end },
    message: messageOf(name),
    confidence: "certain",
    fixes: () => runFixes(context, unawaited),
  });
}

function messageOf(name: string): LocalizedText {
  return {
    en: `\`${name}()\` makes a coroutine that nobody awaits, so nothing of it runs. Await it, or hand it to \`asyncio.create_task\`.`,
    "zh-cn": `\`${name}()\` 创建的协程没有代码等待，因此完全不会运行。请用 \`await\` 等待它，或交给 \`asyncio.create_task\`。`,
  };
}
