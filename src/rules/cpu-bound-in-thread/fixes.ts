import { joinTouching } from "../../fixes/edits.ts";
import { guardStatements, statementsToGuard } from "../../fixes/python/mainGuard.ts";
import { unguarded, unknown } from "../../fixes/python/processHindrances.ts";
import { replaceImported } from "../../fixes/python/replacedImport.ts";
import { type Hindrance, type Rewrite, remedyOf } from "../../fixes/rewrite.ts";
import { commonPoolArguments } from "../../knowledge/python/poolArguments.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, LocalizedText, WithheldFix } from "../../model/finding.ts";
import { originOfReceiver } from "../../project/handles/origins.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import { awaitedInProcess } from "./awaitedWork.ts";
import { hindranceOf } from "./sendable.ts";
import type { ThreadedWork } from "./threadedWork.ts";

/** Processes in place of the threads, when what they run can be sent there and leaves nothing behind in memory; else why not. */
export function processFixes(context: RuleContext, { spawn }: ThreadedWork): readonly (Fix | WithheldFix)[] {
  const { uri } = context;
  const { kind, call, callable, row } = spawn;
  if (kind === "thread") {
    // The `run` of a subclass belongs to its object.
    return row === null ? [] : [remedyOf(uri, processTitle, threadToProcess(context, spawn))];
  }
  if (row?.isAwaited) {
    const moved = awaitedInProcess(context, spawn);
    return moved ? [remedyOf(uri, poolTitle, moved)] : [];
  }
  if (kind !== "executor-thread" || call.callee.kind !== "member") return [];
  return [remedyOf(uri, poolTitle, poolToProcesses(context, callable, call))];
}

function threadToProcess(context: RuleContext, spawn: Spawn): Rewrite | Hindrance {
  const hindrance = hindranceOf(context, spawn);
  if (hindrance) return hindrance;
  if (spawn.name !== "threading.Thread") return unknown;
  const siblings = context.module.callables
    .flatMap((callable) => context.project.spawnsOf(callable))
    .filter(
      (other) =>
        other.name === "threading.Thread" && other.callable === spawn.callable && hindranceOf(context, other) === null,
    );
  const uses = siblings.map(({ call }) => call);
  return replaced(context, spawn.callable, uses, { module: "multiprocessing", name: "Process" });
}

/** `ThreadPoolExecutor` and `ThreadPool` where the pool is made, when all that it is given can be sent to processes. */
function poolToProcesses(context: RuleContext, callable: Callable, call: CallOperation): Rewrite | Hindrance {
  const { project } = context;
  const made = originOfReceiver(project.resolver, callable, call);
  const wanted = made && poolTwin(context, callable, made);
  if (!made || !wanted) return poolElsewhere;
  const given = project
    .spawnsOf(callable)
    .filter(({ call: other }) => originOfReceiver(project.resolver, callable, other) === made);
  for (const spawn of given) {
    const hindrance = hindranceOf(context, spawn);
    if (hindrance) return hindrance;
  }
  return replaced(context, callable, [made], wanted);
}

/** The pool of processes that takes the place of a pool; null when it is none of threads, or made in a way of its own. */
function poolTwin({ project }: RuleContext, callable: Callable, made: CallOperation) {
  const pool = project.resolver.resultOf(callable, made);
  if (pool?.kind !== "instance" || made.arguments.some(({ name }) => name !== null && !commonPoolArguments.has(name)))
    return null;
  return twins[pool.type] ?? null;
}

const twins: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  "concurrent.futures.ThreadPoolExecutor": { module: "concurrent.futures", name: "ProcessPoolExecutor" },
  "multiprocessing.pool.ThreadPool": { module: "multiprocessing", name: "Pool" },
};

function replaced(
  { module, text }: RuleContext,
  callable: Callable,
  uses: readonly CallOperation[],
  wanted: { readonly module: string; readonly name: string },
): Rewrite | Hindrance {
  const calls = replaceImported(module, text, callable, uses, wanted);
  const guarded = guardStatements(module, text, statementsToGuard(module, uses));
  if (!guarded) return unguarded;
  return calls ? { edits: joinTouching([...calls, ...guarded]), applicability: "unsafe" } : unknown;
}

const poolElsewhere: Hindrance = {
  reason: {
    en: "the text does not show where the pool is made, and what else it runs",
    "zh-cn": "从代码中看不出线程池在哪里创建、还运行什么",
  },
};

const processTitle: LocalizedText = { en: "Use a process instead of the thread", "zh-cn": "用进程代替线程" };
const poolTitle: LocalizedText = { en: "Use a pool of processes", "zh-cn": "改用进程池" };
