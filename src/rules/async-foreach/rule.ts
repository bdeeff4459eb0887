import { defineRule } from "../rule.ts";
import { droppedCallbacks } from "./callbacks.ts";
import { waitingFixes } from "./fixes.ts";
import { messageOf } from "./messages.ts";
import { droppedCallbackWords } from "./words.ts";

/** An asynchronous callback is given to an array method that does not wait for promises. */
export const rule = defineRule({
  id: "async-foreach",
  languages: ["ecmascript"],
  severity: "warning",
  concepts: ["promise-all", "node-event-loop"],
  summary: {
    en: "An async callback is given to `forEach`, or to another array method that does not wait for promises. The code after it runs too early, and errors are lost.",
    "zh-cn": "把异步回调交给了 `forEach` 或其他不等待 promise 的数组方法。后面的代码会过早运行，错误也会丢失。",
  },
  needs: { ecmascript: { words: droppedCallbackWords } },
  checkCallable(callable, context) {
    for (const dropped of droppedCallbacks(context, callable)) {
      context.report({
        span: dropped.span,
        message: messageOf(dropped),
        confidence: dropped.confidence,
        subject: dropped.method,
        fixes: () => waitingFixes(context, dropped),
      });
    }
  },
});
