import { joinTouching } from "../../fixes/edits.ts";
import { guardStatements, statementsToGuard } from "../../fixes/python/mainGuard.ts";
import { replaceImported } from "../../fixes/python/replacedImport.ts";
import { commonPoolArguments } from "../../knowledge/python/poolArguments.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { originOfReceiver } from "../../project/handles/origins.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import { canMoveToProcess } from "./sendable.ts";
import type { ThreadedWork } from "./threadedWork.ts";

/** Processes in place of the threads, when what they run can be sent there and leaves nothing behind in memory. */
export function processFixes(context: RuleContext, { spawn }: ThreadedWork): readonly Fix[] {
  const { kind, call, callable } = spawn;
  if (kind === "thread" && spawn.row !== null) return threadToProcess(context, spawn);
  if (kind !== "executor-thread" || call.callee.kind !== "member") return [];
  return poolToProcesses(context, callable, call);
}

function threadToProcess(context: RuleContext, spawn: Spawn): readonly Fix[] {
  if (!canMoveToProcess(context, spawn) || spawn.name !== "threading.Thread") return [];
  const siblings = context.module.callables
    .flatMap((callable) => context.project.spawnsOf(callable))
    .filter(
      (other) =>
        other.name === "threading.Thread" && other.callable === spawn.callable && canMoveToProcess(context, other),
    );
  const uses = siblings.map(({ call }) => call);
  return toFix(context, spawn.callable, uses, { module: "multiprocessing", name: "Process" }, processTitle);
}

/** `ThreadPoolExecutor` and `ThreadPool` where the pool is made, when all that it is given can be sent to processes. */
function poolToProcesses(context: RuleContext, callable: Callable, call: CallOperation): readonly Fix[] {
  const { project } = context;
  const made = originOfReceiver(project.resolver, callable, call);
  const pool = made && project.resolver.resultOf(callable, made);
  if (
    !made ||
    pool?.kind !== "instance" ||
    made.arguments.some(({ name }) => name !== null && !commonPoolArguments.has(name))
  )
    return [];
  const wanted = twins[pool.type];
  if (!wanted) return [];
  const given = project
    .spawnsOf(callable)
    .filter(({ call: other }) => originOfReceiver(project.resolver, callable, other) === made);
  if (!given.every((spawn) => canMoveToProcess(context, spawn))) return [];
  return toFix(context, callable, [made], wanted, poolTitle);
}

const twins: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  "concurrent.futures.ThreadPoolExecutor": { module: "concurrent.futures", name: "ProcessPoolExecutor" },
  "multiprocessing.pool.ThreadPool": { module: "multiprocessing", name: "Pool" },
};

function toFix(
  context: RuleContext,
  callable: Callable,
  uses: readonly CallOperation[],
  wanted: { readonly module: string; readonly name: string },
  title: LocalizedText,
): readonly Fix[] {
  const { module, text, uri } = context;
  const replaced = replaceImported(module, text, callable, uses, wanted);
  const guarded = guardStatements(module, text, statementsToGuard(module, uses));
  if (!replaced || !guarded) return [];
  const edits: TextEdit[] = joinTouching([...replaced, ...guarded]);
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

const processTitle: LocalizedText = { en: "Use a process instead of the thread", "zh-cn": "用进程代替线程" };
const poolTitle: LocalizedText = { en: "Use a pool of processes", "zh-cn": "改用进程池" };
