import { argumentHindrance, functionHindrance, unknown } from "../../fixes/python/processHindrances.ts";
import type { Hindrance } from "../../fixes/rewrite.ts";
import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";

/**
 * What keeps a process from doing what a thread is given: the function is not found by its name, its arguments cannot be sent,
 * or it changes something in memory that somebody else reads afterwards. Null when nothing does.
 */
export function hindranceOf({ module }: RuleContext, spawn: Spawn): Hindrance | null {
  const { target, passed, callable } = spawn;
  if (!target || !passed.isComplete) return unknown;
  const given = [...passed.positional, ...passed.keywords.map(({ value }) => value)];
  const hindrance = functionHindrance(module, target) ?? argumentHindrance(callable, given);
  if (hindrance) return hindrance;
  const work = spawn.runs?.kind === "callable" ? module.callables[spawn.runs.callable] : undefined;
  if (!work) return elsewhere;
  const trace = traceOf(module.bindings, work);
  return trace === null ? null : leavesTrace(trace);
}

/** A global variable, an attribute or an argument in which a function changes something, by its name; null when it changes none. */
function traceOf(bindings: RuleContext["module"]["bindings"], work: Callable): string | null {
  for (const operation of work.operations) {
    const changed = changedObject(operation);
    if (changed?.kind === "name" && changed.binding !== null) {
      const { owner, kind } = bindings[changed.binding] ?? {};
      if (owner !== work.id || kind === "parameter") return changed.name;
    }
    if (operation.kind !== "bind" || operation.target.kind !== "name" || operation.target.binding === null) continue;
    if (bindings[operation.target.binding]?.owner !== work.id) return operation.target.name;
  }
  return null;
}

/** The variable that holds what an operation changes: `rows` of `rows[0].name = 1` and of `rows.append(1)`. */
function changedObject(operation: Operation): Expression | null {
  let changed: Expression | null = null;
  if (operation.kind === "call" && operation.callee.kind === "member" && changing.test(operation.callee.name))
    changed = operation.callee.object;
  if (operation.kind === "bind" && (operation.target.kind === "subscript" || operation.target.kind === "member"))
    changed = operation.target.object;
  while (changed?.kind === "member" || changed?.kind === "subscript") changed = changed.object;
  return changed;
}

const changing =
  /^(?:append|extend|insert|add|update|put|put_nowait|set|pop|remove|clear|setdefault|acquire|release|send)$/;

const elsewhere: Hindrance = {
  reason: {
    en: "the function stands in another file, and nobody can tell whether it changes what others read",
    "zh-cn": "函数位于另一个文件，无法判断它是否会修改其他代码读取的数据",
  },
};

function leavesTrace(name: string): Hindrance {
  return {
    reason: {
      en: `the function changes \`${name}\`, and a process would change a copy of its own: return the result instead`,
      "zh-cn": `函数会修改 \`${name}\`，而进程只会改动自己的副本：请改为返回结果`,
    },
  };
}
