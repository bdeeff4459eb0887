import { ecmascriptLocks } from "../../knowledge/locks.ts";
import { quotedName, rootOf } from "../../knowledge/words.ts";
import type { Confidence } from "../../model/finding.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { ecmascriptPairs } from "./ecmascriptPairs.ts";
import { releaseAlways } from "./fixes.ts";
import { type Hold, holdOf } from "./hold.ts";
import { messageOf } from "./messages.ts";
import { pythonPairs } from "./pythonPairs.ts";

/** A lock is taken and given back by hand, and an exception or an early return in between leaves it locked. */
export const rule = defineRule({
  id: "lock-not-released",
  languages: ["python", "ecmascript"],
  severity: "warning",
  inTests: "hint",
  concepts: ["lock"],
  summary: {
    en: "A lock is taken with `acquire()` and given back with `release()`, without `with` or `finally`. When something in between raises or returns, it stays locked, and all who ask for it wait for ever.",
    "zh-cn":
      "用 `acquire()` 取得锁、用 `release()` 释放，却没有 `with` 或 `finally`。中间一旦抛出异常或返回，锁就一直锁着，之后请求它的都会永远等待。",
  },
  needs: {
    python: { words: { all: [/\.\s*acquire\b/, /\.\s*release\b/] } },
    ecmascript: { words: quotedName(Object.keys(ecmascriptLocks).map(rootOf)) },
  },
  checkCallable(callable, context) {
    const { module, project } = context;
    const { resolver } = project;
    const isPython = module.language === "python";
    for (const pair of isPython ? resolver.remember(pythonPairs, callable) : ecmascriptPairs(resolver, callable)) {
      const hold = holdOf(pair);
      if (hold) report(context, hold);
    }
  },
});

function report(context: RuleContext, hold: Hold): void {
  const { acquire, fault } = hold;
  const confidence: Confidence = fault ? "certain" : "possible";
  context.report({
    span: acquire,
    message: messageOf(context, hold),
    confidence,
    fixes: () => releaseAlways(context, hold),
  });
}
