import type { BlockingTier } from "../../knowledge/blockingCalls.ts";
import { type BlockingRow, blockingRow } from "../../knowledge/blockingIndex.ts";
import { greenletWords } from "../../knowledge/greenletWords.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Severity } from "../../model/finding.ts";
import { calledSymbol, callsOf, returnsAtOnce } from "../../project/contexts/calls.ts";
import { greenletBodiesOf } from "../../project/contexts/greenlets.ts";
import { type Reached, reachedFrom } from "../../project/contexts/localCalls.ts";
import { callOf } from "../../project/expressions.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { patchFirst } from "./fixes.ts";
import { chainMessage, directMessage } from "./messages.ts";
import { type Patching, patchesDrivers, patchingOf } from "./patching.ts";

/** A greenlet calls something that stops the thread that all greenlets share. */
export const rule = defineRule({
  id: "blocking-call-in-greenlet",
  languages: ["python"],
  severity: "warning",
  inTests: "hint",
  concepts: ["gevent", "monkey-patching"],
  remedy: "thread",
  summary: {
    en: "All greenlets share one thread. A call that blocks it, because the standard library is not patched or because patching does not cover it, stops every one of them.",
    "zh-cn":
      "所有 greenlet 共用一个线程。如果标准库没有打补丁，或者补丁不覆盖某个调用，阻塞该线程的调用就会停住所有 greenlet。",
  },
  needs: { python: { words: greenletWords } },
  check(context) {
    const { resolver } = context.project;
    const bodies = greenletBodiesOf(resolver);
    const patching = bodies.length > 0 ? patchingOf(resolver) : "foreign";
    if (patching === "foreign") return;
    const reported = new Set<CallOperation>();
    for (const body of bodies) {
      for (const reached of reachedFrom(resolver, body)) reportCalls(context, reached, patching, reported);
    }
  },
});

const severities: Readonly<Record<BlockingTier, Severity>> = { 1: "warning", 2: "information", 3: "hint" };

function reportCalls(context: RuleContext, reached: Reached, patching: Patching, reported: Set<CallOperation>): void {
  for (const call of callsOf(reached.callable)) {
    const row = blockingCall(context, reached.callable, call);
    const place = reached.path[0]?.call ?? call;
    if (!row || reported.has(place) || !isUncovered(context, row, patching)) continue;
    reported.add(place);
    // `urlopen(url).read()` waits twice for one answer.
    const receiver = call.callee.kind === "member" ? callOf(reached.callable, call.callee.object) : null;
    if (receiver && reported.has(receiver)) continue;
    context.report({
      span: place,
      message: reached.path.length > 0 ? chainMessage(context, reached, call, row) : directMessage(context, call, row),
      confidence: "certain",
      severity: severities[row.tier],
      chain: reached.path.length > 0 ? chainOf(context, reached, call) : [],
      ...(row.group.isCooperative ? { fixes: () => patchFirst(context) } : {}),
    });
  }
}

function blockingCall({ project }: RuleContext, callable: Callable, call: CallOperation): BlockingRow | null {
  const name = calledSymbol(project.resolver, callable, call);
  const found = name === null ? null : blockingRow("python", name);
  if (!found || found.group.effect === "compute" || found.group.effect === "event-loop") return null;
  return returnsAtOnce(call, found.row) ? null : found;
}

/** What patching covers blocks only where the program is known not to be patched. */
function isUncovered({ module }: RuleContext, { group }: BlockingRow, patching: Patching): boolean {
  if (group.isCooperative) return patching === "unpatched";
  return group.effect !== "network" || !patchesDrivers(module);
}

function chainOf({ uri }: RuleContext, { callable, path }: Reached, { start, end }: CallOperation) {
  const steps = path.slice(1).map(({ caller, call }) => ({
    uri,
    span: { start: call.start, end: call.end },
    name: caller.name,
  }));
  return [...steps, { uri, span: { start, end }, name: callable.name }];
}
