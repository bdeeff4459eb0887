import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { freshName } from "../../fixes/names.ts";
import { moduleBodyStart } from "../../fixes/python/moduleBodyStart.ts";
import { isOlderThan } from "../../fixes/python/version.ts";
import { referenceTo } from "../../fixes/visibleImports.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import { beginsLine, lineEndAt, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { lastNameOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";
import type { DroppedTask } from "./droppedTasks.ts";

/**
 * Keeps the task in a set of the module until it is done, as the documentation of asyncio advises. A set that the module
 * uses in this way already is used again.
 */
export function keepTask(context: RuleContext, { callable, call, isStatement }: DroppedTask): Fix[] {
  const { module, text, uri } = context;
  const statement = callable.statements[call.statement ?? -1];
  if (!isStatement || !statement || statement.start !== call.start || statement.end !== call.end) return [];
  const isAlone = beginsLine(text, call.start) && /^\s*(?:#.*)?$/.test(text.slice(call.end, lineEndAt(text, call.end)));
  if (!isAlone) return [];
  const known = keptIn(module);
  const set = known ?? freshName(module, "background_tasks");
  const task = freshName(module, "task");
  const end = lineTerminatorOf(text);
  const indentation = lineIndentation(text, call.start);
  const lines = [`${set}.add(${task})`, `${task}.add_done_callback(${set}.discard)`];
  const edits = [
    ...(known === null ? [newSet(context, set, lastNameOf(call.callee) === "create_task")] : []),
    insertAt(call.start, `${task} = `),
    insertAt(lineEndAt(text, call.end), lines.map((line) => end + indentation + line).join("")),
  ];
  return [{ title, applicability: "safe", documents: [{ uri, edits: joinTouching(edits) }] }];
}

const title: LocalizedText = { en: "Keep the task until it is done", "zh-cn": "把任务保存到它完成为止" };

/** The set of the module from which tasks are taken when they are done: `task.add_done_callback(tasks.discard)`. */
function keptIn(module: Module): string | null {
  for (const callable of module.callables) {
    for (const { callee, arguments: given } of callsOf(callable)) {
      const discard = given[0]?.value;
      if (callee.kind !== "member" || callee.name !== "add_done_callback" || discard?.kind !== "member") continue;
      if (discard.name !== "discard" || discard.object.kind !== "name" || discard.object.binding === null) continue;
      if (module.bindings[discard.object.binding]?.owner === 0) return discard.object.name;
    }
  }
  return null;
}

/** Type checkers want to know of what an empty set will be, and nobody else does. */
function newSet({ module, text, pythonVersion }: RuleContext, name: string, makesTask: boolean) {
  const { offset, before, after } = moduleBodyStart(module, text);
  const isTyped = module.callables.some(({ parameters }) => parameters.some(({ annotation }) => annotation !== null));
  const reference = makesTask && isTyped && !isOlderThan(pythonVersion, 9) && asyncioAt(module, offset);
  const type = reference ? `: set[${reference}.Task[object]]` : "";
  return insertAt(offset, `${before}${name}${type} = set()${lineTerminatorOf(text)}${after}`);
}

/** How the code of the module calls asyncio at a place; null when it has not imported it there. */
function asyncioAt(module: Module, offset: number): string | null {
  const [callable] = module.callables;
  return callable ? referenceTo(module, { callable, offset }, "asyncio") : null;
}
