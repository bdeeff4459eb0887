import type { Span } from "../../model/span.ts";
import { type IdleLoop, idleLoopsOf } from "../../project/dataflow/idleLoops.ts";
import { defineRule } from "../rule.ts";
import { waitingFixes } from "./fixes.ts";
import { isSaidToSpin } from "./intent.ts";
import { loopWords } from "./loopWords.ts";
import { messageOf } from "./messages.ts";

/** A loop looks again and again whether it may end, and lets nobody else run meanwhile. */
export const rule = defineRule({
  id: "busy-wait",
  languages: ["python", "ecmascript"],
  severity: "warning",
  inTests: "hint",
  concepts: ["gil", "blocking-the-event-loop"],
  remedy: "sleep",
  summary: {
    en: "A loop asks again and again whether it may end, without waiting in between. It keeps a core busy and takes time from the very work that it waits for; on an event loop nothing else runs at all.",
    "zh-cn":
      "循环反复询问自己能否结束，中间没有等待。它占用一个核心，还抢走它所等待的工作的时间；在事件循环上，其他代码完全无法运行。",
  },
  needs: { python: { words: loopWords.python }, ecmascript: { words: loopWords.ecmascript } },
  checkCallable(callable, context) {
    const { module, text, project, isTest } = context;
    for (const idle of idleLoopsOf(project.resolver, callable)) {
      if (isSaidToSpin(module, text, idle.loop) || (isTest && playsBusy(idle))) continue;
      context.report({
        span: headerOf(text, idle),
        message: messageOf(module.language, text, callable, idle),
        confidence: idle.confidence,
        fixes: () => waitingFixes(context, callable, idle),
      });
    }
  },
});

/** Whether nothing is waited for: in a test such a loop stands for work that no sleep can stand for, or for a hang. */
function playsBusy({ until }: IdleLoop): boolean {
  return until === "clock" || until === "nothing";
}

/** The line that says how long the loop runs: `while test`, `for (;;)`, or the condition behind `do`. */
function headerOf(text: string, { loop }: IdleLoop): Span {
  const { test, start, body } = loop;
  if (test) return test.start > body.start ? { start: test.start, end: test.end } : { start, end: test.end };
  return { start, end: start + text.slice(start, body.start).trimEnd().length };
}
