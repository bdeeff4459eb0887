import { blockingRow } from "../../knowledge/blockingIndex.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import { calledSymbol, callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { computes } from "../../project/effects/cost/calls.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";

/** Deeper helpers are not looked into. */
const maximumDepth = 3;

/** From here on computation may be what the process is for, in nanoseconds. */
const worthAProcess = 10e6;

/** What a function waits for that is given to a process and does nothing else: the first library call; else null. */
export function waitOf(context: RuleContext, spawn: Spawn): string | null {
  const { module, project } = context;
  const { kind, runsOn, runs } = spawn;
  if (runsOn !== "process" || (kind !== "process" && kind !== "executor-process")) return null;
  const target = runs?.kind === "callable" ? module.callables[runs.callable] : undefined;
  if (!target || target.isAsync || target.isGenerator || isEnded(context)) return null;
  const { nanoseconds, growth } = project.estimateOf(target.id);
  if (nanoseconds > worthAProcess || growth > 1) return null;
  return waitsIn(context, target, 0);
}

/** The first wait of a function; null when there is none, or when it calls what may compute. */
function waitsIn(context: RuleContext, callable: Callable, depth: number): string | null {
  let found: string | null = null;
  for (const call of callsOf(callable)) {
    const waited = waitedFor(context, callable, call, depth);
    if (waited === false) return null;
    found ??= waited;
  }
  return found;
}

/** The library call for which a call waits; null when it does next to nothing; false when nobody knows. */
function waitedFor(
  context: RuleContext,
  callable: Callable,
  call: CallOperation,
  depth: number,
): string | null | false {
  const { module, project } = context;
  const name = calledSymbol(project.resolver, callable, call);
  const row = name === null ? null : blockingRow("python", name);
  if (row && name !== null) {
    const { effect } = row.group;
    return effect === "network" || effect === "sleep" ? name : effect === "disk" || effect === "console" ? null : false;
  }
  const meaning = meaningAt(project.resolver, callable, call, call.callee);
  if (meaning?.kind === "callable") {
    const inner = module.callables[meaning.callable];
    if (!inner || depth >= maximumDepth) return false;
    return waitsIn(context, inner, depth + 1) ?? (callsOf(inner).length === 0 ? null : false);
  }
  if (call.callee.kind === "member" && answers.test(call.callee.name)) return null;
  return computes({ resolver: project.resolver, callable, at: call.id }, call) ? null : false;
}

/** Methods of answers, files and loggers. */
const answers =
  /^(?:json|text|read|readlines?|write|close|raise_for_status|iter_content|info|debug|warning|error|exception|geturl|getheader)$/;

/** A process can be ended from outside, a thread cannot. */
function isEnded({ module }: RuleContext): boolean {
  return module.callables.some(({ operations }) =>
    operations.some(
      (one) => one.kind === "call" && one.callee.kind === "member" && /^(?:terminate|kill)$/.test(one.callee.name),
    ),
  );
}
