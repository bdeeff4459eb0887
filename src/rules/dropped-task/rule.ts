import { anyWord } from "../../knowledge/words.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { hasAwait, meaningAt } from "../../project/contexts/calls.ts";
import { callOf } from "../../project/expressions.ts";
import { defineRule, type RuleContext } from "../rule.ts";
import { type DroppedTask, droppedTasks } from "./droppedTasks.ts";
import { keepTask } from "./fixes.ts";

/** A task is started, and the program keeps no reference to it. */
export const rule = defineRule({
  id: "dropped-task",
  languages: ["python"],
  severity: "warning",
  // A test ends soon, and with it the loop.
  inTests: "hint",
  concepts: ["task", "asyncio"],
  summary: {
    en: "A task is started and not kept. The event loop holds it only weakly, so it can be collected before it is done, and its error is seen by nobody.",
    "zh-cn": "启动了任务却没有保存。事件循环只持有弱引用，任务可能还没完成就被回收，它的错误也没有代码看到。",
  },
  needs: { python: { words: anyWord(["create_task", "ensure_future"]) } },
  checkCallable(callable, context) {
    for (const dropped of droppedTasks(context.project.resolver, callable)) {
      const isStep = runsInOneStep(context, dropped);
      context.report({
        span: { start: dropped.call.start, end: dropped.call.end },
        message: isStep ? stepMessageOf(dropped) : messageOf(dropped),
        confidence: isStep ? "likely" : dropped.confidence,
        fixes: () => keepTask(context, dropped),
      });
    }
  },
});

/** Whether the coroutine of a task never waits: the loop holds a task until its next step, so nothing collects it before its end. */
function runsInOneStep({ project }: RuleContext, { callable, call }: DroppedTask): boolean {
  const made = callOf(callable, call.arguments[0]?.value);
  const run = made && meaningAt(project.resolver, callable, made, made.callee);
  const target = run?.kind === "callable" ? project.module.callables[run.callable] : undefined;
  return target?.isAsync === true && target.decorators.length === 0 && !hasAwait(target);
}

function stepMessageOf({ name }: DroppedTask): LocalizedText {
  return {
    en: `Nobody keeps the task of \`${name}\`, so nobody sees its error. Keep it until it is done, or use a task group.`,
    "zh-cn": `没有代码保存 \`${name}\` 的任务，它的错误也就没有代码看到。请把它保存到完成为止，或使用任务组。`,
  };
}

function messageOf({ name }: DroppedTask): LocalizedText {
  return {
    en: `Nobody keeps the task of \`${name}\`: it may be collected half-way, and its error is lost. Keep it until it is done, or use a task group.`,
    "zh-cn": `没有代码保存 \`${name}\` 的任务：它可能在半途被回收，错误也会丢失。请把它保存到完成为止，或使用任务组。`,
  };
}
