import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { eventAttributes } from "../../project/contexts/eventAttributes.ts";
import { callOf } from "../../project/expressions.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { Uncallable } from "../../project/uncallable.ts";
import type { RuleContext } from "../rule.ts";

/** A call that stands where a callable is wanted, and what it gives instead. */
export interface HandOver {
  readonly callable: Callable;
  /** What runs right away. */
  readonly called: CallOperation;
  readonly gives: Uncallable;
  /** The function is in another file. */
  readonly isFar: boolean;
  /** Null for a callback of a method or an element: `then(f())`, `addEventListener("click", f())`, `onClick={f()}`. */
  readonly spawn: Spawn | null;
}

/** The calls that stand where a callable is handed over, in order of evaluation. */
export function handOversOf(context: RuleContext, callable: Callable): HandOver[] {
  const spawned = context.project.spawnsOf(callable).flatMap((spawn) => {
    if (spawn.target === null || spawn.row?.takesCoroutine || !takesFunction(spawn)) return [];
    return handOver(context, callable, spawn.target, spawn) ?? [];
  });
  if (context.module.language === "python") return spawned;
  const { resolver } = context.project;
  const methods = resolver
    .remember(calledCallbacks, callable)
    .flatMap((value) => handOver(context, callable, value, null) ?? []);
  const handlers = resolver
    .remember(eventAttributes, callable)
    .flatMap(({ value }) => handOver(context, callable, value, null) ?? []);
  return [...spawned, ...methods, ...handlers].sort((left, right) => left.called.id - right.called.id);
}

/** A worker takes a file, a child process a command. */
function takesFunction({ kind, row }: Spawn): boolean {
  return row !== null || kind === "timer" || kind === "callback";
}

/** What stands for a callback of a method and is a call. */
function calledCallbacks(_: Resolver, callable: Callable): readonly Expression[] {
  return callsOf(callable).flatMap((call) => callbacksOf(call).filter((value) => callOf(callable, value) !== null));
}

function callbacksOf({ callee, arguments: given }: CallOperation): Expression[] {
  if (callee.kind !== "member" || given.some(({ spread }) => spread)) return [];
  if (/^(?:then|catch|finally)$/.test(callee.name)) return given.map(({ value }) => value);
  const isListener = /^(?:addEventListener|addListener|on|once)$/.test(callee.name);
  const [event, listener] = given;
  return isListener && event?.value.kind === "literal" && listener ? [listener.value] : [];
}

function handOver(context: RuleContext, callable: Callable, target: Expression, spawn: Spawn | null): HandOver | null {
  const called = callOf(callable, target);
  if (!called || called.isNew) return null;
  const { resolver, uncallables } = context.project;
  const near = uncallables.ofCall(callable, called);
  if (near) return mayBeName(context, near, spawn) ? null : { callable, called, gives: near, isFar: false, spawn };
  const callee = resolver.meaningOf(called.callee, { callable: callable.id, at: called.id });
  if (callee?.kind !== "symbol" || callee.module === null) return null;
  const gives = context.project.functionOf(callee)?.gives ?? null;
  if (!gives || mayBeName(context, gives, spawn)) return null;
  return { callable, called, gives, isFar: true, spawn };
}

/** Timers of browsers take code as a text, queues of jobs the name of a function. */
function mayBeName({ module }: RuleContext, gives: Uncallable, spawn: Spawn | null): boolean {
  return gives === "data" && (module.language === "ecmascript" || spawn?.row?.takesNames === true);
}
