import { coroutineWords } from "../../knowledge/eventLoopWords.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { hasAwait } from "../../project/contexts/calls.ts";
import { adjacentAwaits } from "../../project/dataflow/adjacentAwaits.ts";
import { createFunctionWork } from "../../project/dataflow/functionWork.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { togetherFixes } from "./fixes.ts";

/** Two or more awaits right behind each other share no data. */
export const rule = defineRule({
  id: "sequential-awaits",
  languages: ["python", "ecmascript"],
  severity: "off",
  inTests: "off",
  concepts: ["promise-all", "asyncio"],
  remedy: "fix",
  summary: {
    en: "Awaits that stand right behind each other and share no data wait one after another. Awaited together they take as long as the longest of them.",
    "zh-cn": "紧挨着的几个 await 之间没有数据往来，却一个接一个地等待。一起等待时，总时间只相当于其中最长的一个。",
  },
  needs: { python: { words: coroutineWords }, ecmascript: { words: /\bawait\b/ } },
  checkCallable(callable, context) {
    if (!hasAwait(callable)) return;
    const { project, text } = context;
    const functionWork = createFunctionWork(project.resolver);
    for (const run of adjacentAwaits(project.resolver, functionWork, callable, text)) {
      const [first, second] = run.awaits;
      const code = (one: typeof first) => snippetOf(text, one.operation, 36);
      context.report({
        span: second.operation,
        message: messageOf(context, code(first), code(second)),
        confidence: run.kind === "independent" ? "certain" : "likely",
        severity: "hint",
        evidence: [sharesNothing],
        related: [{ uri: context.uri, span: first.operation, message: waitsBefore }],
        fixes: () => togetherFixes(context, callable, run),
      });
    }
  },
});

function messageOf({ module }: RuleContext, first: string, second: string): LocalizedText {
  const together = module.language === "ecmascript" ? "Promise.all" : "gather";
  return {
    en: `\`${second}\` needs nothing of \`${first}\`: the waits add up. Wait for both at once (\`${together}\`).`,
    "zh-cn": `\`${second}\` 不需要前面 \`${first}\` 的任何结果，等待时间却相加。请用 \`${together}\` 一起等待。`,
  };
}

const sharesNothing: LocalizedText = {
  en: "Neither reads what the other sets, and both only read as far as can be seen.",
  "zh-cn": "两者都不读取对方设置的内容，并且就所见而言都只做读取。",
};

const waitsBefore: LocalizedText = { en: "This is waited for first.", "zh-cn": "先等待的是这里。" };
