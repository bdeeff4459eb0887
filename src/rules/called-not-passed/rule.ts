import { functionSpawnNames, functionSpawnWords } from "../../knowledge/spawnWords.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { passInstead } from "./fixes.ts";
import { type HandOver, handOversOf } from "./handOvers.ts";
import { messageOf } from "./messages.ts";
import { calledCallbackWords } from "./words.ts";

/** A function is called where it should be handed over, so its work is done in the wrong place, before anything starts. */
export const rule = defineRule({
  id: "called-not-passed",
  languages: ["python", "ecmascript"],
  severity: "error",
  // A test may want to see what happens.
  inTests: "warning",
  concepts: ["thread", "executor"],
  summary: {
    en: "A function is called where it should be passed: `Thread(target=work())`. It runs at once in the place that was to stay free, and the thread, pool or timer gets its result, which it cannot call.",
    "zh-cn":
      "该传入函数的地方却调用了它：`Thread(target=work())`。它立即在本该腾出来的地方执行，而线程、线程池或定时器拿到的是它的结果，无法调用。",
  },
  needs: {
    python: { words: functionSpawnWords, inFunction: functionSpawnNames },
    ecmascript: { words: calledCallbackWords },
  },
  checkCallable(callable, context) {
    for (const handOver of handOversOf(context, callable)) reportHandOver(context, handOver);
  },
});

function reportHandOver(context: RuleContext, handOver: HandOver): void {
  const { module, text, report } = context;
  report({
    span: handOver.called,
    message: messageOf(text, module.language, handOver),
    confidence: handOver.isFar ? "likely" : "certain",
    fixes: () => passInstead(context, handOver),
  });
}
