import { isPicklableFunction } from "../../fixes/python/processPool.ts";
import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { walkExpression } from "../../project/expressions.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Whether a process can do what a thread is given: the function is found by its name, its arguments can be sent, and it
 * changes nothing in memory that somebody else reads afterwards.
 */
export function canMoveToProcess({ module }: RuleContext, spawn: Spawn): boolean {
  const { target, passed, callable } = spawn;
  if (!target || !isPicklableFunction(module, target) || !passed.isComplete) return false;
  const given = [...passed.positional, ...passed.keywords.map(({ value }) => value)];
  if (!given.every((value) => isSendable(callable, value))) return false;
  const work = spawn.runs?.kind === "callable" ? module.callables[spawn.runs.callable] : undefined;
  return work !== undefined && !leavesTraces(module.bindings, work);
}

/** Functions without a name, generators and what comes from threads cannot be sent. */
function isSendable(callable: Callable, value: Expression): boolean {
  return [...walkExpression(callable, value)].every((inner) => {
    if (inner.kind === "callable") return false;
    if (inner.kind === "name") return !/lock|queue|event|lambda|^self$/i.test(inner.name);
    return inner.kind !== "collection" || inner.type !== "generator";
  });
}

/** Whether a function changes a global variable, an attribute, or what one of its arguments holds. */
function leavesTraces(bindings: RuleContext["module"]["bindings"], work: Callable): boolean {
  const isForeign = (value: Expression): boolean => {
    let root = value;
    while (root.kind === "member" || root.kind === "subscript") root = root.object;
    if (root.kind !== "name" || root.binding === null) return false;
    const { owner, kind } = bindings[root.binding] ?? {};
    return owner !== work.id || kind === "parameter";
  };
  return work.operations.some((operation: Operation) => {
    if (operation.kind === "bind") {
      const { target } = operation;
      if (target.kind === "name") return target.binding !== null && bindings[target.binding]?.owner !== work.id;
      return (target.kind === "subscript" || target.kind === "member") && isForeign(target.object);
    }
    if (operation.kind !== "call" || operation.callee.kind !== "member") return false;
    return changing.test(operation.callee.name) && isForeign(operation.callee.object);
  });
}

const changing =
  /^(?:append|extend|insert|add|update|put|put_nowait|set|pop|remove|clear|setdefault|acquire|release|send)$/;
