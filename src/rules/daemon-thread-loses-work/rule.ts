import { spawnWords } from "../../knowledge/spawnWords.ts";
import type { Expression } from "../../model/expression.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { lastNameOf } from "../../project/expressions.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { type LastingWork, lastingWorkOf } from "./lastingWork.ts";

/** A daemon thread that nobody waits for writes files or a database, and is cut off when the program ends. */
export const rule = defineRule({
  id: "daemon-thread-loses-work",
  languages: ["python"],
  severity: "information",
  inTests: "off",
  concepts: ["daemon", "join"],
  summary: {
    en: "A daemon thread writes files or commits to a database, and nobody joins it. When the program ends it is cut off wherever it is, without `finally`, and what it was writing is lost or half written.",
    "zh-cn":
      "守护线程在写文件或提交数据库，却没人 join 它。程序结束时，它在任何位置都会被直接终止，不执行 `finally`，正在写的内容会丢失或只写了一半。",
  },
  needs: { python: { words: { all: [spawnWords, /daemon/i] } } },
  check(context) {
    const { module, project } = context;
    const spawns = module.callables.flatMap((callable) => project.spawnsOf(callable));
    const daemons = spawns.filter(({ kind, isDaemon }) => kind === "thread" && isDaemon === true);
    if (daemons.length === 0 || waitsForThreads(module)) return;
    for (const spawn of daemons) checkSpawn(context, spawn);
  },
});

function checkSpawn(context: RuleContext, spawn: Spawn): void {
  const { runs, call } = spawn;
  const work = runs?.kind === "callable" ? lastingWorkOf(context.project.resolver, runs.callable) : null;
  if (!work) return;
  context.report({
    span: call.callee,
    message: messageOf(work),
    confidence: work.isIndirect ? "likely" : "certain",
    related: [{ uri: context.uri, span: work.call, message: writtenHere }],
  });
}

/**
 * Whether the module waits for what its threads do: it joins something, a queue too, or does something when the program
 * ends.
 */
function waitsForThreads({ callables, imports }: Module): boolean {
  if (imports.some((one) => one.module === "atexit" || one.module === "signal")) return true;
  return callables.some((callable) =>
    callsOf(callable).some(({ callee, arguments: given }) => {
      if (callee.kind !== "member" || callee.name !== "join" || callee.object.kind === "literal") return false;
      // `separator.join(names)` takes what it joins, a wait at most its timeout.
      const [first, ...others] = given;
      const isTimeout = first?.name === "timeout" || (first?.value.kind === "literal" && first.value.type === "number");
      return others.length === 0 && (first === undefined || isTimeout || isTimeoutName(first.value));
    }),
  );
}

function isTimeoutName(value: Expression): boolean {
  return /timeout|seconds|wait/i.test(lastNameOf(value));
}

const writtenHere: LocalizedText = { en: "Here it writes.", "zh-cn": "它在这里写入。" };

function messageOf({ kind }: LastingWork): LocalizedText {
  const [what, chinese] = kind === "file" ? ["writes files", "写文件"] : ["commits to a database", "提交数据库"];
  return {
    en: `This daemon thread ${what}, and nobody joins it: it is cut off in the middle when the program ends. Stop and \`join()\` it first.`,
    "zh-cn": `这个守护线程会${chinese}，却没人 join 它：程序结束时它会被中途终止。请先让它停下并 \`join()\`。`,
  };
}
