import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import { moduleStartMethod } from "../../project/handles/startMethod.ts";
import { snippetOf } from "../messageText.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { addGuard } from "./fixes.ts";
import { type ProcessStart, processStarts } from "./processStarts.ts";

/** A script starts processes while it is imported, and each new process imports it. */
export const rule = defineRule({
  id: "missing-main-guard",
  languages: ["python"],
  severity: "warning",
  inTests: "off",
  concepts: ["multiprocessing", "fork"],
  summary: {
    en: "A script starts processes on module level. Where processes are spawned, on Windows, macOS and since Python 3.14 everywhere, each imports the script again, starts processes and fails.",
    "zh-cn":
      "脚本在模块顶层启动进程。以 spawn 方式启动时（Windows、macOS，以及 Python 3.14 起的所有平台），每个进程都会重新导入脚本，又去启动进程，于是失败。",
  },
  needs: {
    python: {
      words: {
        all: [
          anyWord(["Process", "Pool", "ProcessPoolExecutor", "Manager"]),
          /\b(?:multiprocess|concurrent|billiard|torch)/,
        ],
      },
    },
  },
  check(context) {
    const { module, uri, project } = context;
    // A process does not import the `__main__` of a package again.
    if (/\/(?:__main__|__init__|setup|conftest|conf)\.py$/.test(uri)) return;
    const starts = processStarts(project);
    const [first] = starts;
    // Who only makes a pool leaves it to others to use it, and is no script.
    if (!first || !runsAsScript(module) || moduleStartMethod(project.resolver) === "fork") return;
    reportStart(context, first);
  },
});

/** Whether the module does something when it runs, other than to define and to assign. */
function runsAsScript({ callables, comments }: Module): boolean {
  const [first] = comments;
  if (first?.start === 0 && first.text.startsWith("!")) return true;
  const [body] = callables;
  const acts = body?.statements.some(({ kind }) => kind === "loop" || kind === "with") ?? false;
  return acts || (body?.operations.some((one) => one.kind === "call" && isStatement(body, one)) ?? false);
}

function isStatement(
  { statements }: Module["callables"][number],
  call: { readonly start: number; readonly end: number },
) {
  return statements.some(({ kind, start, end }) => kind === "expression" && start === call.start && end === call.end);
}

function reportStart(context: RuleContext, { call, origin }: ProcessStart): void {
  const { module, text, uri } = context;
  // A module of a package is imported by others more often than it is run.
  const isPart = module.imports.some((one) => one.module.startsWith("."));
  context.report({
    span: call,
    message: messageOf(snippetOf(text, call, 28)),
    confidence: isPart ? "likely" : "certain",
    related: origin === call ? [] : [{ uri, span: origin, message: startedHere }],
    fixes: () => addGuard(context, call),
  });
}

const startedHere: LocalizedText = { en: "Here the processes start.", "zh-cn": "进程在这里启动。" };

function messageOf(call: string): LocalizedText {
  return {
    en: `\`${call}\` starts processes on import. Spawned ones import this script again and fail. Put it under \`if __name__ == "__main__":\`.`,
    "zh-cn": `\`${call}\` 在导入时启动进程。以 spawn 启动的进程会再次导入本脚本而失败。请放到 \`if __name__ == "__main__":\` 之下。`,
  };
}
