import { cpuBoundWords } from "../../knowledge/costWords.ts";
import type { Callable } from "../../model/callable.ts";
import { type Confidence, confidences } from "../../model/finding.ts";
import { type CostlyWork, costlyWork } from "../../project/effects/costlyWork.ts";
import { targetRuntime } from "../../project/effects/targetRuntime.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { cpuBoundFixes } from "./fixes.ts";
import { evidenceOf, messageOf } from "./messages.ts";
import { type BusyPlace, placeOf } from "./places.ts";

/** Work of the processor runs on a thread that everybody waits for: an event loop, or the thread of a page or window. */
export const rule = defineRule({
  id: "cpu-bound-on-event-loop",
  languages: ["python", "ecmascript"],
  severity: "warning",
  inTests: "hint",
  concepts: ["io-bound-and-cpu-bound", "blocking-the-event-loop", "browser-main-thread"],
  remedy: "process",
  summary: {
    en: "Long computation runs on the event loop or on the thread of the user interface. Until it ends, no request is answered, no timer fires and nothing is drawn.",
    "zh-cn": "长时间的计算运行在事件循环或界面线程上。在它结束之前，请求得不到响应，定时器不会触发，界面也不会刷新。",
  },
  needs: cpuBoundWords,
  checkCallable(callable, context) {
    const place = placeOf(context, callable);
    if (!place) return;
    const runtime = targetRuntime(context.module, context.freeThreaded);
    const workOf = (one: Callable, wanted?: "long" | "sure"): CostlyWork[] =>
      costlyWork(context.project, one, runtime, isPlaceWithWork, wanted);
    const isPlaceWithWork = (inner: Callable): boolean => placeOf(context, inner) !== null && workOf(inner).length > 0;
    for (const work of workOf(callable, wantsSure(place) ? "sure" : "long")) {
      const confidence = confidenceOf(work, place);
      if (confidence) reportWork(context, callable, work, place, confidence);
    }
  },
});

function reportWork(
  context: RuleContext,
  callable: Callable,
  work: CostlyWork,
  place: BusyPlace,
  confidence: Confidence,
): void {
  const { start, end, hops } = work.site;
  context.report({
    span: { start, end },
    message: messageOf(context, work, place),
    confidence,
    ...(place.isTest ? { severity: "hint" as const } : {}),
    evidence: evidenceOf(work),
    chain: hops,
    related: hops.map(({ uri, span, name }) => ({
      uri,
      span,
      message: { en: `${name} computes on here.`, "zh-cn": `${name} 在这里继续计算。` },
    })),
    fixes: () => cpuBoundFixes(context, callable, work, place),
  });
}

/** As sure as the estimate, the place and the way to it are; null where nobody is hurt, as far as the text shows. */
function confidenceOf({ site, verdict }: CostlyWork, place: BusyPlace): Confidence | null {
  if (wantsSure(place) && verdict.confidence !== "certain") return null;
  if (place.kind === "coroutine" && verdict.row?.group.isToolWork) return null;
  const { conditions } = site.term;
  // That a library computes under a condition of its own, nobody can be sure of.
  if (conditions > 2 || (wantsSure(place) && conditions > 0 && site.hops.length > 1)) return null;
  const ofWay: Confidence = conditions === 2 ? "likely" : "certain";
  const weakest = Math.min(...[verdict.confidence, place.confidence, ofWay].map((one) => confidences.indexOf(one)));
  return confidences[weakest] ?? "possible";
}

/** A test brings its own data, which is small where nothing says how much of it there is; a command has nothing else to do. */
function wantsSure({ isTest, isCommand }: BusyPlace): boolean {
  return isTest || isCommand;
}
