import { coroutineWords } from "../../knowledge/eventLoopWords.ts";
import type { Words } from "../../knowledge/words.ts";
import type { Callable } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import { contains, type Span } from "../../model/span.ts";
import { hasAwait } from "../../project/contexts/calls.ts";
import { createFunctionWork } from "../../project/dataflow/functionWork.ts";
import { type SerialAwaits, serialAwaitsOf } from "../../project/dataflow/serialAwaits.ts";
import { changesDirectory } from "../../project/dataflow/workingDirectory.ts";
import { hasLoop, isInsideRegion } from "../../project/regions.ts";
import { isSaidToBeSequential } from "../../project/sequentialComments.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { concurrentFixes } from "./fixes.ts";
import { evidenceOf, messageOf } from "./messages.ts";

/** `for await` is no such loop, but an `await` in it may be. */
const awaitsAndLoops: Words = { all: [/\bawait\b/, /\b(?:for|while)\s*(?:await\b\s*)?[(/]/] };

/** Independent operations are awaited one after another in a loop over a collection. */
export const rule = defineRule({
  id: "await-in-loop",
  languages: ["python", "ecmascript"],
  severity: "information",
  // Tests run one thing after another on purpose more often than not.
  inTests: "hint",
  concepts: ["promise-all", "asyncio", "io-bound-and-cpu-bound"],
  remedy: "wait-after-loop",
  summary: {
    en: "Each round of a loop awaits an operation that needs nothing of the rounds before. The waits add up, where one wait for all of them would be as long as the longest.",
    "zh-cn":
      "循环的每一轮都等待一个与前面各轮无关的操作。等待时间逐轮相加；如果一起等待，总时间只相当于其中最长的一次。",
  },
  needs: { python: { words: coroutineWords }, ecmascript: { words: awaitsAndLoops } },
  checkCallable(callable, context) {
    if (!hasLoop(callable) || !hasAwait(callable) || isMigration(callable, context)) return;
    for (const found of serialLoops(context, callable)) report(context, callable, found);
  },
});

/** What changes a database step by step: `up` and `down` of a file in the folder of migrations, which run in a transaction. */
function isMigration({ name }: Callable, { uri }: RuleContext): boolean {
  return /^(?:up|down|change|upgrade|downgrade)$/.test(name) && /\/(?:migrations?|versions)\/[^/]+$/.test(uri);
}

/** The innermost serial loops of a callable: when they wait once, a loop around them waits for many things at once already. */
function serialLoops({ project, module, text }: RuleContext, callable: Callable): SerialAwaits[] {
  const functionWork = createFunctionWork(project.resolver);
  const found: SerialAwaits[] = [];
  for (const region of [...callable.regions].reverse()) {
    if (region.kind !== "loop" || found.some(({ loop }) => isInsideRegion(callable, loop.id, region.id))) continue;
    const serial = serialAwaitsOf(project.resolver, functionWork, callable, region);
    if (serial && changesDirectory(project.resolver, callable, region)) continue;
    if (serial && !isSaidToBeSequential(module, text, callable, region)) found.push(serial);
  }
  return found.reverse();
}

function report(context: RuleContext, callable: Callable, found: SerialAwaits): void {
  const [first] = found.awaits;
  const confidence = confidenceOf(found);
  if (context.isTest && confidence === "possible") return;
  if (waitsForHandle(context, callable, first)) return;
  context.report({
    span: first,
    message: messageOf(context, found),
    confidence,
    evidence: evidenceOf(context, found),
    fixes: () => concurrentFixes(context, callable, found),
  });
}

/** What is started and waited for in one round is the subject of `join-in-loop`. */
function waitsForHandle({ project }: RuleContext, callable: Callable, first: Span): boolean {
  return project.flightsOf(callable).some(({ kind, wait, inside }) => {
    if (inside && kind !== "child-process") return false;
    return contains(wait.span, first) || contains(first, wait.span);
  });
}

function confidenceOf({ kind, sideEffects }: SerialAwaits): Confidence {
  if (kind === "independent" && (sideEffects === "none" || sideEffects === "unseen"))
    return sideEffects === "none" ? "certain" : "likely";
  return kind === "reads" && (sideEffects === "none" || sideEffects === "unseen") ? "likely" : "possible";
}
