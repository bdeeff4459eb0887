import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { BindingId, CallableId, Expression } from "../../model/expression.ts";
import { callOf, isStatementCall, pathOf, walkExpression } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { awaitedWork, lessFree, type WorkKind, type WorkPlace } from "./awaitedWork.ts";
import { isObserver } from "./observers.ts";
import { placesReadBy, placesWritten } from "./places.ts";
import { standsForWork } from "./standIns.ts";

/** Tells of the functions of a module whether several calls of them may be in flight at once. */
export type FunctionWork = (callable: CallableId) => WorkKind;

/** Longer chains of helpers are not followed: what is behind them is unknown. */
const maximumDepth = 8;

/**
 * Looks into functions: one that sets only variables of its own, and awaits only what is independent, is independent
 * itself. A parameter belongs to the caller, who answers for it.
 */
export function createFunctionWork(resolver: Resolver): FunctionWork {
  const known = new Map<CallableId, WorkKind>();
  const open = new Set<CallableId>();

  function workOf(id: CallableId): WorkKind {
    const found = known.get(id);
    if (found !== undefined) return found;
    const callable = resolver.module.callables[id];
    if (!callable || open.has(id) || open.size > maximumDepth) return "unknown";
    open.add(id);
    const result = compute(callable);
    open.delete(id);
    known.set(id, result);
    return result;
  }

  function compute(callable: Callable): WorkKind {
    if (callable.isGenerator) return "unknown";
    const place: WorkPlace = {
      resolver,
      callable,
      workOf,
      isOwn: (value) => isLocal(resolver, callable, value),
      // The caller gives another element each time, as far as the function can tell.
      followsElement: (value) =>
        [...walkExpression(callable, value)].some((one) => isParameter(resolver, callable, one)),
    };
    const waits =
      callable.operations.some((one) => one.kind === "await") || (!callable.isAsync && returnsCall(callable));
    if (!waits) return "instant";
    if (standsForWork(resolver, callable)) return "unknown";
    let kind: WorkKind = "independent";
    for (const operation of callable.operations) {
      kind = lessFree(kind, operationWork(place, operation));
      if (kind === "paced") break;
    }
    return kind === "writes" && carriesState(resolver, callable) ? "ordered" : kind;
  }

  return workOf;
}

function operationWork(place: WorkPlace, operation: Operation): WorkKind {
  const { resolver, callable } = place;
  switch (operation.kind) {
    case "await":
      return operation.form === "with-exit" ? "independent" : inside(awaitedWork(place, operation.value).kind);
    case "yield":
      return "unknown";
    case "bind":
    case "delete":
      return writesOutside(resolver, callable, operation) ? "writes" : "independent";
    case "call":
      if (operation.isAwaited || isObserver(resolver, callable, operation)) return "independent";
      return plainCallWork(place, operation);
    default:
      return "independent";
  }
}

/** That a function waits for several things at once by itself does not keep it from being called several times. */
function inside(kind: WorkKind): WorkKind {
  return kind === "combined" ? "reads" : kind;
}

function writesOutside(
  resolver: Resolver,
  callable: Callable,
  { target }: Operation & { kind: "bind" | "delete" },
): boolean {
  const targets = target.kind === "pattern" ? target.elements.map((element) => element.target) : [target];
  return targets.some((one) => {
    if (one.kind === "name")
      return one.binding !== null && resolver.module.bindings[one.binding]?.owner !== callable.id;
    if (one.kind !== "member" && one.kind !== "subscript") return false;
    return !isLocal(resolver, callable, one.object);
  });
}

/** Whether a function sets what it has read before, so that the next call sees what this one left: a cookie, a cursor. */
function carriesState(resolver: Resolver, callable: Callable): boolean {
  const { operations } = callable;
  return operations.some((operation) => {
    if (operation.kind !== "bind" || operation.form !== "assign") return false;
    if (!writesOutside(resolver, callable, operation)) return false;
    const written = placesWritten(operation.target);
    return operations.some((earlier) => {
      if (earlier.id >= operation.id) return false;
      const read = [...placesReadBy(resolver.module, callable, earlier)];
      return read.some((place) => written.some((one) => place === one || place.startsWith(`${one}.`)));
    });
  });
}

/** Methods that change what they are called on. */
const changing =
  /^(?:push|append|add|set|extend|update|insert|unshift|pop|shift|splice|delete|remove|clear|sort|reverse|emit|write|setdefault)$/;

function plainCallWork({ resolver, callable, workOf }: WorkPlace, call: CallOperation): WorkKind {
  const meaning = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  if (meaning?.kind === "callable") {
    const target = resolver.module.callables[meaning.callable];
    if (target && !target.isAsync) return workOf(meaning.callable);
    return "independent";
  }
  if (call.callee.kind === "member" && changing.test(call.callee.name))
    return isLocal(resolver, callable, call.callee.object) ? "independent" : "writes";
  const { callee } = call;
  if (callee.kind === "member" && isLocal(resolver, callable, callee.object)) return "independent";
  if (isStatementCall(callable, call)) return "unknown";
  return meaning?.kind === "symbol" && meaning.module === null ? "independent" : "reads";
}

/** Whether a value is held by a variable of the function that is no parameter, or is no variable at all. */
function isLocal({ module }: Resolver, callable: Callable, value: Expression): boolean {
  const root = rootName(value);
  if (root === null) return value.kind !== "name" && value.kind !== "member";
  const binding = module.bindings[root];
  return binding !== undefined && binding.owner === callable.id && binding.kind !== "parameter";
}

function isParameter({ module }: Resolver, callable: Callable, value: Expression): boolean {
  if (value.kind !== "name" || value.binding === null) return false;
  const binding = module.bindings[value.binding];
  return binding?.owner === callable.id && binding.kind === "parameter";
}

/** A plain function may give the promise of another one. `Promise.resolve(value)` waits for nothing, unless the value does. */
function returnsCall(callable: Callable): boolean {
  return callable.operations.some((one) => one.kind === "return" && one.value !== null && mayWait(callable, one.value));
}

function mayWait(callable: Callable, value: Expression): boolean {
  const call = callOf(callable, value);
  const isSettled = call?.callee.kind === "member" && /^(?:resolve|reject)$/.test(call.callee.name);
  if (!isSettled || call.callee.object.kind !== "name" || call.callee.object.name !== "Promise")
    return value.kind !== "literal";
  return call.arguments.some((given) => given.value.kind === "call");
}

function rootName(value: Expression): BindingId | null {
  if (value.kind === "subscript" || value.kind === "member") return rootName(value.object);
  return pathOf(value)?.root.binding ?? null;
}
