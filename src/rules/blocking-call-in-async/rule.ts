import type { BlockingTier } from "../../knowledge/blockingCalls.ts";
import { ecmascriptBlockingWords } from "../../knowledge/blockingWords.ts";
import { pythonEventLoopWords } from "../../knowledge/eventLoopWords.ts";
import type { Callable } from "../../model/callable.ts";
import type { Confidence, Fix, Severity } from "../../model/finding.ts";
import type { EventLoopContext } from "../../project/contexts/eventLoopContext.ts";
import { isAtTheEnd, isBeforeOthers } from "../../project/contexts/lifeCycle.ts";
import { hasLookedForItems } from "../../project/contexts/queueItems.ts";
import { idleLoopsOf } from "../../project/dataflow/idleLoops.ts";
import type { BlockingCause } from "../../project/effects/blocking.ts";
import { conditionsOfFirst } from "../../project/effects/conditions.ts";
import { mayBeDrained } from "../../project/effects/drainedData.ts";
import type { BlockingSite } from "../../project/project.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { blockingFixes } from "./fixes.ts";
import { evidenceOf, messageOf } from "./messages.ts";

/** A call that blocks runs on an event loop: directly, or through helpers that look harmless. */
export const rule = defineRule({
  id: "blocking-call-in-async",
  languages: ["python", "ecmascript"],
  severity: "warning",
  // Nobody waits for a test but who runs it.
  inTests: "hint",
  concepts: ["blocking-the-event-loop", "asyncio"],
  remedy: "thread",
  summary: {
    en: "A call that waits without awaiting runs on the event loop. While it waits, no other task, request or timer of the program makes a step.",
    "zh-cn": "一个不经 await 而等待的调用运行在事件循环上。它等待期间，程序里的其他任务、请求和定时器都无法前进一步。",
  },
  needs: {
    python: { words: pythonEventLoopWords },
    ecmascript: { words: ecmascriptBlockingWords, importedWords: ecmascriptBlockingWords },
  },
  checkCallable(callable, context) {
    // What runs elsewhere may block, and nobody needs to know on what.
    const where = context.project.eventLoopContext(callable);
    if (!where) return;
    const sites = context.project
      .blockingSites(callable.id)
      .filter((site) => !isAnothersConcern(site, context.uri) && !isReportedInside(context, site))
      .filter((site) => !hasItems(callable, site) && !isPause(context, callable, site))
      .filter((site, _, all) => worstOf(site, all) === site);
    for (const site of sites) if (hurts(site, where)) reportSite(context, callable, site, where);
  },
});

/** `with TemporaryDirectory():` makes the folder, and removes it at the end: one place, one finding. */
function worstOf({ site: { start, end } }: BlockingSite, all: readonly BlockingSite[]): BlockingSite | undefined {
  const here = all.filter(({ site }) => site.start === start && site.end === end);
  const tier = Math.min(...here.map(({ cause }) => cause.tier));
  return here.find(({ cause }) => cause.tier === tier);
}

const severities: Readonly<Record<BlockingTier, Severity>> = { 1: "warning", 2: "information", 3: "hint" };

function reportSite(context: RuleContext, callable: Callable, blocking: BlockingSite, where: EventLoopContext): void {
  const { site, cause, hops } = blocking;
  const confidence = mayBeDrained(context.project, callable, blocking)
    ? "possible"
    : confidenceOf(certaintyOf(context, callable, blocking, where), cause);
  context.report({
    span: site,
    message: messageOf(context, blocking),
    confidence,
    // Where a call has to leave the event loop anyway, what else it does there is no second finding.
    ...(cause.tier === 1 && confidence === "certain"
      ? { replaces: { rule: "cpu-bound-on-event-loop", spans: [site] } }
      : {}),
    severity: where.isTest ? "hint" : severities[cause.tier],
    evidence: evidenceOf(blocking),
    chain: hops,
    ...(hops.length === 0 ? { subject: cause.library } : {}),
    related: hops.map(({ uri, span, name }) => ({
      uri,
      span,
      message: { en: `${name} calls on here.`, "zh-cn": `${name} 在这里继续调用。` },
    })),
    fixes: (): readonly Fix[] => blockingFixes(context, callable, blocking),
  });
}

/** Where a person is asked, the loop is a command's as a rule, and waits for nobody else; in the file of a command it surely is. */
function certaintyOf(
  { project, module }: RuleContext,
  callable: Callable,
  { site, cause }: BlockingSite,
  { confidence, handler }: EventLoopContext,
): Confidence {
  const { effect, marksCommand } = cause.row.group;
  const operation = callable.operations[site.operation];
  if (marksCommand && handler === undefined) return doubted(confidence);
  const isEdge =
    module.language === "python" &&
    operation !== undefined &&
    (isBeforeOthers(project.resolver, callable, operation) || isAtTheEnd(callable, operation, effect));
  // While a program starts, nobody waits yet, and what ends hardly hurts twice.
  return isEdge ? doubted(confidence) : confidence;
}

function doubted(confidence: Confidence): Confidence {
  return confidence === "certain" ? "likely" : "possible";
}

/** A way through several conditions is taken seldom, if ever; one that a caller has to choose is not taken by all. */
function confidenceOf(ofContext: Confidence, cause: BlockingCause): Confidence {
  const conditions = cause.conditions + conditionsOfFirst(cause.site);
  if (conditions <= 1 && !cause.isOptional) return ofContext;
  return conditions <= 2 && ofContext === "certain" ? "likely" : "possible";
}

function hurts({ cause }: BlockingSite, { handler }: EventLoopContext): boolean {
  return !cause.row.group.costsOnce || handler === "request";
}

/** A function that is written where it is called blocks where its own code does: `names.map((name) => …)`. */
function isReportedInside({ module, project }: RuleContext, { site: { callee, start, end } }: BlockingSite): boolean {
  const inner = callee.kind === "callable" ? module.callables[callee.callable] : undefined;
  if (inner?.kind !== "lambda" || inner.start < start || inner.end > end) return false;
  return project.eventLoopContext(inner) !== null;
}

/** A helper that takes from a queue returns at once when its caller has seen that something is there. */
function hasItems(callable: Callable, { site, cause }: BlockingSite): boolean {
  const operation = callable.operations[site.operation];
  const takes = cause.row.group.effect === "lock" && cause.row.row.name.endsWith(".get");
  return takes && operation !== undefined && hasLookedForItems(callable, operation);
}

/** The sleep of a loop that only waits for something: the loop is reported, by `busy-wait`. */
function isPause({ project }: RuleContext, callable: Callable, { site, cause, hops }: BlockingSite): boolean {
  if (cause.row.group.effect !== "sleep" || hops.length > 0) return false;
  return idleLoopsOf(project.resolver, callable).some(({ sleep }) => sleep?.id === site.operation);
}

/** Waits for locks and queues, and loops inside loops, have rules of their own where they stand. */
function isAnothersConcern({ site, cause, hops }: BlockingSite, here: string): boolean {
  // `await readFileSync(path)` has read the file before it awaits; other names may be those of asynchronous twins.
  if (site.isAwaited && hops.length === 0 && !cause.library.endsWith("Sync")) return true;
  const { reportedBy, effect } = cause.row.group;
  if (hops.length === 0) return reportedBy !== undefined;
  // That a helper of this file runs a loop of its own is an error rather than a wait.
  return effect === "event-loop" && hops.every(({ uri }) => uri === here);
}
