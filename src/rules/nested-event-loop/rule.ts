import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import { coroutinesOf } from "../../project/contexts/asyncContext.ts";
import { type Reached, reachedFrom } from "../../project/contexts/localCalls.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { awaitInstead } from "./fixes.ts";
import { chainMessage, directMessage } from "./messages.ts";
import { asksForLoop, isConditional, type Reentry, reentriesOf } from "./reentry.ts";

/** A coroutine, or a helper that it calls, runs an event loop although one is running. */
export const rule = defineRule({
  id: "nested-event-loop",
  languages: ["python"],
  severity: "error",
  concepts: ["asyncio", "event-loop"],
  summary: {
    en: "`asyncio.run`, `run_until_complete` and `async_to_sync` need a thread without a running event loop. In a coroutine there is one, so they raise RuntimeError.",
    "zh-cn":
      "`asyncio.run`、`run_until_complete` 和 `async_to_sync` 要求所在线程没有正在运行的事件循环。协程里已有一个，所以会抛出 RuntimeError。",
  },
  check(context) {
    const { resolver } = context.project;
    for (const coroutine of coroutinesOf(context.module)) {
      const reported = new Set<CallOperation>();
      for (const reached of reachedFrom(resolver, coroutine, ({ target }) => !asksForLoop(target))) {
        for (const reentry of reentriesOf(resolver, reached.callable)) {
          const place = reached.path[0]?.call ?? reentry.call;
          if (reported.has(place)) continue;
          reported.add(place);
          reportReentry(context, coroutine, reached, reentry);
        }
      }
    }
  },
});

function reportReentry(context: RuleContext, coroutine: Callable, reached: Reached, reentry: Reentry): void {
  const { path } = reached;
  const [first] = path;
  if (!first) {
    context.report({
      span: reentry.call,
      message: directMessage(context.text, reentry),
      confidence: reentry.confidence,
      fixes: () => awaitInstead(context, coroutine, reentry),
    });
    return;
  }
  context.report({
    span: first.call,
    message: chainMessage(context, reached, reentry),
    confidence: confidenceOf(reached, reentry),
    chain: [
      ...path.slice(1).map(({ caller, call }) => hop(context, caller, call)),
      hop(context, reached.callable, reentry.call),
    ],
  });
}

/** A helper that runs the loop only sometimes may do so only where it can. */
function confidenceOf({ callable, path }: Reached, { call, confidence }: Reentry): Confidence {
  const maySkip = isConditional(callable, call) || path.slice(1).some((step) => isConditional(step.caller, step.call));
  return maySkip ? "likely" : confidence;
}

function hop({ uri }: RuleContext, { name }: Callable, { start, end }: CallOperation) {
  return { uri, span: { start, end }, name };
}
