import { packedSpawnNames, packedSpawnWords } from "../../knowledge/spawnWords.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { writeTuple } from "./fixes.ts";
import { messageOf } from "./messages.ts";
import { type NoTuple, noTupleOf } from "./noTuple.ts";

/** The arguments of a thread or process are not given as a tuple: `args=(x)` is `x`, and a string falls apart into letters. */
export const rule = defineRule({
  id: "args-not-a-tuple",
  languages: ["python"],
  severity: "error",
  concepts: ["thread", "multiprocessing"],
  summary: {
    en: "`args=(x)` is `x` itself, because a comma makes a tuple, not the parentheses. The call fails in the thread, or gets each letter of a string as an argument of its own.",
    "zh-cn":
      "`args=(x)` 就是 `x` 本身：构成元组的是逗号，不是括号。调用会在线程里失败，字符串则会被拆成一个个字符当作参数。",
  },
  needs: { python: { words: packedSpawnWords, inFunction: packedSpawnNames } },
  checkCallable(callable, context) {
    for (const spawn of context.project.spawnsOf(callable)) {
      const found = noTupleOf(context, spawn);
      if (found) report(context, found);
    }
  },
});

function report(context: RuleContext, found: NoTuple): void {
  context.report({
    span: found.container,
    message: messageOf(context.text, found),
    confidence: found.confidence,
    fixes: () => writeTuple(context, found),
  });
}
