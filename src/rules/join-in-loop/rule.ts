import { handleWords } from "../../knowledge/handleWords.ts";
import type { LoopRegion } from "../../model/callable.ts";
import type { LocalizedText, Severity } from "../../model/finding.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { isSaidToBeSequential } from "../../project/sequentialComments.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { serialFixes } from "./fixes.ts";
import { isMeantToBeParallel, isTimed, runsCommandsInOrder } from "./intent.ts";
import { evidenceOf, messageOf } from "./messages.ts";
import { serialLoopOf } from "./serialRound.ts";

/** A handle is started and waited for in the same round of a loop. */
export const rule = defineRule({
  id: "join-in-loop",
  languages: ["python", "ecmascript"],
  severity: "warning",
  // Tests run threads one by one on purpose more often than not.
  inTests: "hint",
  concepts: ["join", "thread"],
  remedy: "wait-after-loop",
  summary: {
    en: "Work is started and waited for in the same round of a loop, so the next piece starts only when this one is done. It costs what threads or processes cost and runs as slowly as a plain loop.",
    "zh-cn":
      "循环的同一轮里既启动任务又等待它结束，下一个任务要等这一个做完才开始。付出了线程或进程的开销，速度却和普通循环一样。",
  },
  needs: { python: { words: handleWords.python }, ecmascript: { words: handleWords.ecmascript } },
  checkCallable(callable, context) {
    if (!callable.regions.some(({ kind }) => kind === "loop")) return;
    const waitedFor = new Set<number>();
    for (const flight of context.project.flightsOf(callable)) {
      if (waitedFor.has(flight.created.id)) continue;
      waitedFor.add(flight.created.id);
      const loop = serialLoopOf(context.project.resolver, flight);
      if (loop) reportUnlessIntended(context, flight, loop);
    }
  },
});

function reportUnlessIntended(context: RuleContext, flight: Flight, loop: LoopRegion): void {
  const { module, text, project, uri } = context;
  if (isSaidToBeSequential(module, text, flight.callable, loop) || isTimed(project.resolver, flight, loop)) return;
  if (runsCommandsInOrder(flight, loop)) return;
  context.report({
    span: flight.wait.span,
    message: messageOf(context, flight, loop),
    confidence: flight.confidence,
    severity: severityOf(flight, loop),
    evidence: evidenceOf(flight, loop),
    chain: flight.inside ? [{ uri, span: flight.inside.wait.span, name: nameOfHelper(context, flight) }] : [],
    related: [{ uri, span: flight.start, message: startedHere }],
    fixes: () => serialFixes(context, flight, loop),
  });
}

const startedHere: LocalizedText = { en: "It is started here.", "zh-cn": "在这里启动。" };

function severityOf(flight: Flight, loop: LoopRegion): Severity {
  // One process for each item is also how people bound memory and survive crashes.
  if (flight.kind === "process" && !isMeantToBeParallel(flight, loop)) return "information";
  // Whoever awaits a command as a whole may count on what the one before it has left behind: files, a build, a commit.
  if (flight.kind === "child-process" && flight.confidence === "certain" && flight.wait.variable === null)
    return "information";
  return "warning";
}

function nameOfHelper({ module }: RuleContext, { inside }: Flight): string {
  return (inside && module.callables[inside.callable]?.name) || "";
}
