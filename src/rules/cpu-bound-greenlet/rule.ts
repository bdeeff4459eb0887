import { greenletWords } from "../../knowledge/greenletWords.ts";
import { anyWord } from "../../knowledge/words.ts";
import type { Callable } from "../../model/callable.ts";
import { greenletBodiesOf } from "../../project/contexts/greenlets.ts";
import { type CostlyWork, costlyWork } from "../../project/effects/costlyWork.ts";
import { targetRuntime } from "../../project/effects/targetRuntime.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { greenletFixes } from "./fixes.ts";
import { evidenceOf, messageOf } from "./messages.ts";

/** A greenlet computes for long without a pause, and all greenlets of the thread wait for it. */
export const rule = defineRule({
  id: "cpu-bound-greenlet",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["gevent", "io-bound-and-cpu-bound"],
  remedy: "process",
  summary: {
    en: "All greenlets share one thread and change places only when one of them waits. One that computes for long lets none of the others run.",
    "zh-cn":
      "所有 greenlet 共用一个线程，只有在其中一个等待时才会切换。长时间计算的 greenlet 会让其他 greenlet 都无法运行。",
  },
  needs: { python: { words: { any: [greenletWords, anyWord(["eventlet"])] } } },
  check(context) {
    const runtime = targetRuntime(context.module, context.freeThreaded);
    for (const body of greenletBodies(context)) {
      for (const work of costlyWork(context.project, body, runtime)) {
        if (work.verdict.confidence !== "possible") reportWork(context, body, work);
      }
    }
  },
});

/** The functions that run in greenlets, in the order of the text. */
function greenletBodies({ module, project }: RuleContext): Callable[] {
  const bodies = new Set(greenletBodiesOf(project.resolver));
  for (const [id, spawns] of project.spawnedCallables()) {
    const body = module.callables[id];
    if (body && spawns.some(({ runsOn }) => runsOn === "greenlet")) bodies.add(body);
  }
  return [...bodies].sort((left, right) => left.id - right.id);
}

function reportWork(context: RuleContext, body: Callable, work: CostlyWork): void {
  const { start, end, hops } = work.site;
  context.report({
    span: { start, end },
    message: messageOf(context, work),
    confidence: work.verdict.confidence,
    evidence: evidenceOf(work),
    chain: hops,
    fixes: () => greenletFixes(context, body, work),
  });
}
