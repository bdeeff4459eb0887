import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Confidence } from "../../model/finding.ts";
import { calledSymbol, callsOf, droppedCalls, meaningAt } from "../../project/contexts/calls.ts";
import { usesOf } from "../../project/contexts/uses.ts";
import { callOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** A task that the program has started and holds no reference to. */
export interface DroppedTask {
  readonly callable: Callable;
  readonly call: CallOperation;
  /** How the call is written, for people: `asyncio.create_task`. */
  readonly name: string;
  readonly confidence: Confidence;
  /** The call is a statement, so that its result can be given a name. */
  readonly isStatement: boolean;
}

/** Task groups are not among them, because they keep what they start. */
const starters: Readonly<Record<string, string>> = {
  "asyncio.create_task": "asyncio.create_task",
  "asyncio.ensure_future": "asyncio.ensure_future",
  "asyncio.AbstractEventLoop.create_task": "loop.create_task",
};

/** The tasks of one callable that nobody keeps: statements of their own, and variables that nobody reads. */
export function droppedTasks(resolver: Resolver, callable: Callable): readonly DroppedTask[] {
  return resolver.remember(findDropped, callable);
}

function findDropped(resolver: Resolver, callable: Callable): readonly DroppedTask[] {
  return [...droppedIn(resolver, callable)];
}

function* droppedIn(resolver: Resolver, callable: Callable): Generator<DroppedTask> {
  const dropped = new Set(droppedCalls(callable));
  for (const call of callsOf(callable)) {
    const started = startedBy(resolver, callable, call);
    if (!started) continue;
    if (dropped.has(call)) yield { callable, call, ...started, isStatement: true };
    else if (isKeptInVain(resolver, callable, call)) {
      yield { callable, call, name: started.name, confidence: "likely", isStatement: false };
    }
  }
}

function startedBy(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
): Pick<DroppedTask, "name" | "confidence"> | null {
  const symbol = calledSymbol(resolver, callable, call);
  const name = symbol !== null && Object.hasOwn(starters, symbol) ? starters[symbol] : undefined;
  if (name !== undefined) return { name, confidence: "certain" };
  const { callee } = call;
  if (callee.kind !== "member" || callee.name !== "create_task" || callee.object.kind === "call") return null;
  const isNamedLoop = "name" in callee.object && /(?:^|_)(?:io_?|event_?)?loop$/i.test(callee.object.name);
  return isNamedLoop && meaningAt(resolver, callable, call, callee.object) === null
    ? { name: "loop.create_task", confidence: "likely" }
    : null;
}

/** Whether a task is put into a variable that nobody reads, in a function that ends without waiting for anything more. */
function isKeptInVain({ module }: Resolver, callable: Callable, call: CallOperation): boolean {
  const bind = callable.operations.find((one) => one.kind === "bind" && callOf(callable, one.value) === call);
  if (bind?.kind !== "bind" || bind.target.kind !== "name" || bind.target.binding === null) return false;
  const binding = module.bindings[bind.target.binding];
  if (binding?.owner !== callable.id || callable.kind === "module" || callable.kind === "class") return false;
  const goesOn = callable.operations.some((one) => one.id > bind.id && (one.kind === "await" || one.kind === "yield"));
  const isRepeated = callable.regions.some((region) => region.kind === "loop");
  return !goesOn && !isRepeated && usesOf(module, { kind: "variable", binding: binding.id }).length === 0;
}
