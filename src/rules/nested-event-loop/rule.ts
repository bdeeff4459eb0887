import { loopRunnerNames, nestedEventLoopWords } from "../../knowledge/eventLoopWords.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import { coroutinesOf, isCoroutine } from "../../project/contexts/asyncContext.ts";
import { type Reached, reachedFrom } from "../../project/contexts/localCalls.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { awaitInstead } from "./fixes.ts";
import { chainMessage, directMessage } from "./messages.ts";
import { asksForLoop, isConditional, mayReenter, type Reentry, reentriesOf } from "./reentry.ts";

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
  needs: { python: { words: nestedEventLoopWords, inFunction: loopRunnerNames } },
  check(context) {
    const { module, project } = context;
    const reentries = new Map<Callable, readonly Reentry[]>();
    for (const callable of module.callables) {
      const found = reentriesOf(project.resolver, callable);
      if (found.length > 0) reentries.set(callable, found);
    }
    if (reentries.size === 0 || mayReenter(project.resolver)) return;
    const isBehindHelpers = [...reentries.keys()].some((callable) => !isCoroutine(callable));
    for (const coroutine of coroutinesOf(module)) {
      const reached = isBehindHelpers
        ? reachedFrom(project.resolver, coroutine, ({ target }) => !asksForLoop(target))
        : [{ callable: coroutine, path: [] }];
      reportReached(context, coroutine, reached, reentries);
    }
  },
});

/** One finding for each call in the coroutine that comes to running a loop. */
function reportReached(
  context: RuleContext,
  coroutine: Callable,
  reached: readonly Reached[],
  reentries: ReadonlyMap<Callable, readonly Reentry[]>,
): void {
  const reported = new Set<CallOperation>();
  for (const one of reached) {
    for (const reentry of reentries.get(one.callable) ?? []) {
      const place = one.path[0]?.call ?? reentry.call;
      if (reported.has(place)) continue;
      reported.add(place);
      reportReentry(context, coroutine, one, reentry);
    }
  }
}

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
