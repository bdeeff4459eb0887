import { pickleReplacements } from "../../knowledge/python/pickling.ts";
import { processSpawnNames, processSpawnWords } from "../../knowledge/spawnWords.ts";
import { anyInFile, anyWord } from "../../knowledge/words.ts";
import type { Module } from "../../model/module.ts";
import { startMethodOf } from "../../project/handles/startMethod.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { messageOf } from "./messages.ts";
import { unpicklableOf } from "./unpicklable.ts";

/** What holds for all processes of a program, wherever it is said. */
const settings = anyWord([...pickleReplacements, "set_start_method", "get_context"]);

/** A process is given what cannot be sent to it: a lambda, a local function, a lock, an open file. */
export const rule = defineRule({
  id: "unpicklable-to-process",
  languages: ["python"],
  severity: "error",
  // Tests run where their authors know how processes start.
  inTests: "information",
  concepts: ["multiprocessing", "shared-memory"],
  summary: {
    en: "A process gets its function and arguments through pickle, which knows functions by their module and name and refuses locks, files and connections. A lambda or a local function raises.",
    "zh-cn":
      "进程通过 pickle 接收函数和参数。pickle 靠模块和名字识别函数，并拒绝锁、文件和连接；lambda 和局部函数会抛出异常。",
  },
  needs: { python: { words: processSpawnWords, inFunction: anyInFile([processSpawnNames, settings]) } },
  checkCallable(callable, context) {
    const { resolver } = context.project;
    for (const spawn of context.project.spawnsOf(callable)) {
      if (spawn.kind !== "process" && spawn.kind !== "executor-process") continue;
      if (replacesPickle(context.module)) return;
      // A subclass takes its arguments itself, and what it makes of them is unknown.
      if (!spawn.row) continue;
      const method = startMethodOf(resolver, callable, spawn.call);
      // What a forked process gets, it inherits.
      if (spawn.kind === "process" && method === "fork") continue;
      for (const fault of unpicklableOf(resolver, spawn, method !== null)) report(context, spawn.kind, fault);
    }
  },
});

function report(
  context: RuleContext,
  kind: "process" | "executor-process",
  fault: ReturnType<typeof unpicklableOf>[number],
): void {
  context.report({
    span: fault.expression,
    message: messageOf(context.text, kind, fault),
    confidence: fault.confidence,
  });
}

function replacesPickle({ imports }: Module): boolean {
  return imports.some(({ module }) => pickleReplacements.has(module.split(".")[0] ?? ""));
}
