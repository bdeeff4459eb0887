import { joinTouching } from "../../fixes/edits.ts";
import { replaceImported } from "../../fixes/python/replacedImport.ts";
import { commonPoolArguments } from "../../knowledge/python/poolArguments.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import { originOfReceiver } from "../../project/handles/origins.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import { waitOf } from "./waitingOnly.ts";

/** Threads in place of the processes, with the same methods. */
export function threadFixes(context: RuleContext, spawn: Spawn): readonly Fix[] {
  const { callable, call, name } = spawn;
  if (name === "multiprocessing.Process") {
    const uses = spawnsIn(context, callable).filter((other) => other.name === name && waitOf(context, other) !== null);
    return toFix(
      context,
      callable,
      uses.map((other) => other.call),
      { module: "threading", name: "Thread" },
      threadTitle,
    );
  }
  const made = originOfReceiver(context.project.resolver, callable, call);
  const pool = made && context.project.resolver.resultOf(callable, made);
  if (
    !made ||
    pool?.kind !== "instance" ||
    made.arguments.some((one) => one.name !== null && !commonPoolArguments.has(one.name))
  )
    return [];
  const wanted = twins[pool.type];
  const given = spawnsIn(context, callable).filter(
    (other) => originOfReceiver(context.project.resolver, callable, other.call) === made,
  );
  if (!wanted || !given.every((other) => waitOf(context, other) !== null)) return [];
  return toFix(context, callable, [made], wanted, poolTitle);
}

function spawnsIn({ project }: RuleContext, callable: Callable): readonly Spawn[] {
  return project.spawnsOf(callable);
}

const twins: Readonly<Record<string, { readonly module: string; readonly name: string }>> = {
  "concurrent.futures.ProcessPoolExecutor": { module: "concurrent.futures", name: "ThreadPoolExecutor" },
  "multiprocessing.pool.Pool": { module: "multiprocessing.pool", name: "ThreadPool" },
};

function toFix(
  { module, text, uri }: RuleContext,
  callable: Callable,
  uses: readonly CallOperation[],
  wanted: { readonly module: string; readonly name: string },
  title: LocalizedText,
): readonly Fix[] {
  const edits = replaceImported(module, text, callable, uses, wanted);
  return edits ? [{ title, applicability: "unsafe", documents: [{ uri, edits: joinTouching(edits) }] }] : [];
}

const threadTitle: LocalizedText = { en: "Use a thread instead of the process", "zh-cn": "用线程代替进程" };
const poolTitle: LocalizedText = { en: "Use a pool of threads", "zh-cn": "改用线程池" };
