import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, RegionId } from "../../model/expression.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { walkExpression } from "../../project/expressions.ts";
import { handleKindOf } from "../../project/handles/handleValues.ts";
import { originOf } from "../../project/handles/origins.ts";
import { startMethodOf } from "../../project/handles/startMethod.ts";
import type { Meaning } from "../../project/meaning.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { enclosingRegions } from "../../project/regions.ts";

/** A call on module level that starts processes, itself or by what it calls. */
export interface ProcessStart {
  /** The call on module level. */
  readonly call: CallOperation;
  /** The call that starts them; the same one when it does so itself. */
  readonly origin: CallOperation;
}

/** Longer chains of helpers are not followed. */
const maximumDepth = 5;

/** The calls on module level that start processes whenever the module is imported, in order. */
export function processStarts(project: ModuleView): ProcessStart[] {
  const body = project.module.callables[0];
  if (!body) return [];
  return callsOf(body).flatMap((call) => {
    if (isGuarded(body, call.region)) return [];
    const origin = startIn(project, body, call, new Set());
    return origin ? [{ call, origin }] : [];
  });
}

function startIn(
  project: ModuleView,
  callable: Callable,
  call: CallOperation,
  seen: Set<CallableId>,
): CallOperation | null {
  if (startsProcesses(project, callable, call)) return call;
  const callee = meaningAt(project.resolver, callable, call, call.callee);
  const inner = calledCallable(project, callee);
  if (!inner || seen.has(inner.id) || seen.size > maximumDepth) return null;
  seen.add(inner.id);
  for (const next of callsOf(inner)) {
    const found = isGuarded(inner, next.region) ? null : startIn(project, inner, next, seen);
    if (found) return found;
  }
  return null;
}

function calledCallable({ resolver, module }: ModuleView, callee: Meaning | null): Callable | null {
  if (callee?.kind === "callable") {
    const callable = module.callables[callee.callable];
    // The body of a generator runs when somebody takes its values.
    return callable && !callable.isGenerator ? callable : null;
  }
  if (callee?.kind !== "class") return null;
  const init = resolver.classes.methodOf(callee.class, "__init__");
  return init === null ? null : (module.callables[init] ?? null);
}

/** `process.start()`, `Pool()`, `Manager()`, and the first work that a pool of processes gets. */
function startsProcesses(project: ModuleView, callable: Callable, call: CallOperation): boolean {
  const { resolver } = project;
  if (call.callee.kind === "member" && call.callee.name === "start") {
    const { object } = call.callee;
    if (handleKindOf(resolver, meaningAt(resolver, callable, call, object)) !== "process") return false;
    const made = originOf(resolver, callable, object, call.id);
    return made === null || startMethodOf(resolver, callable, made) !== "fork";
  }
  const made = resolver.resultOf(callable, call);
  if (made?.kind === "instance" && isStartedWhenMade(made.type))
    return startMethodOf(resolver, callable, call) !== "fork";
  return project
    .spawnsOf(callable)
    .some((spawn) => spawn.call === call && /^concurrent\.futures\.ProcessPoolExecutor\./.test(spawn.name));
}

function isStartedWhenMade(type: string): boolean {
  return type === "multiprocessing.pool.Pool" || type === "multiprocessing.managers.SyncManager";
}

/** Whether a branch asks if this is the main module, or the main process. */
function isGuarded(callable: Callable, region: RegionId): boolean {
  for (const outer of enclosingRegions(callable, region)) {
    if (outer.kind !== "branch" || !outer.test) continue;
    for (const inner of walkExpression(callable, outer.test)) {
      if (inner.kind === "name" && inner.name === "__name__") return true;
      if (inner.kind === "member" && /^(?:current_process|parent_process)$/.test(inner.name)) return true;
      if (inner.kind === "name" && /^(?:current_process|parent_process)$/.test(inner.name)) return true;
    }
  }
  return false;
}
