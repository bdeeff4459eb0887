import type { Callable, CallOperation } from "../../model/callable.ts";
import type { ClassId, Expression } from "../../model/expression.ts";
import { callsOf } from "../contexts/calls.ts";
import { pathOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { originOf } from "./origins.ts";

/**
 * Whether a thread or process that a call makes is a daemon: by `daemon=`, by `thread.daemon = …` or `setDaemon(…)` in the
 * same callable, or by its class. Null when nothing says so, or when what says so is not a constant.
 */
export function daemonFlag(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  id: ClassId | null = null,
): boolean | null {
  const given = call.arguments.find(({ name }) => name === "daemon");
  if (given) return constant(given.value);
  return assigned(resolver, callable, call) ?? (id === null ? null : byClass(resolver, id));
}

/** What a body of a class, or an `__init__`, says of the objects of its class. */
export function flagOfClass(callable: Callable): boolean | null {
  return callable.kind === "class" ? bodyFlag(callable) : callable.name === "__init__" ? initFlag(callable) : null;
}

/** What is set on the value that the call made. */
function assigned(resolver: Resolver, callable: Callable, made: CallOperation): boolean | null {
  for (const operation of callable.operations) {
    if (operation.id <= made.id) continue;
    const set = settingOf(operation);
    if (set && originOf(resolver, callable, set.object, operation.id) === made) return constant(set.value);
  }
  return null;
}

function settingOf(operation: Callable["operations"][number]): { object: Expression; value: Expression } | null {
  if (operation.kind === "bind") {
    const { target, value } = operation;
    return target.kind === "member" && target.name === "daemon" && value ? { object: target.object, value } : null;
  }
  if (operation.kind !== "call" || operation.callee.kind !== "member" || operation.callee.name !== "setDaemon")
    return null;
  const value = operation.arguments[0]?.value;
  return value ? { object: operation.callee.object, value } : null;
}

/** A class says it in its body, in its `__init__`, or in what it gives to the `__init__` of its base. */
function byClass(resolver: Resolver, id: ClassId): boolean | null {
  const { module, classes } = resolver;
  for (const ancestor of classes.ancestorsOf(id)) {
    const found = module.classes[ancestor];
    const init = found?.methods.find(({ name }) => name === "__init__");
    const own = init && initFlag(module.callables[init.callable]);
    const inBody = found && bodyFlag(module.callables[found.body]);
    const flag = own ?? inBody ?? null;
    if (flag !== null) return flag;
  }
  return null;
}

function bodyFlag(body: Callable | undefined): boolean | null {
  for (const operation of body?.operations ?? []) {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || operation.target.name !== "daemon") continue;
    return operation.value && constant(operation.value);
  }
  return null;
}

function initFlag(init: Callable | undefined): boolean | null {
  const self = init?.parameters[0]?.binding;
  if (!init || self == null) return null;
  for (const operation of init.operations) {
    const set = settingOf(operation);
    const root = set && pathOf(set.object);
    if (set && root?.root.binding === self && root.path === "") return constant(set.value);
  }
  for (const call of callsOf(init)) {
    if (call.callee.kind !== "member" || call.callee.name !== "__init__") continue;
    const given = call.arguments.find(({ name }) => name === "daemon");
    if (given) return constant(given.value);
  }
  return null;
}

function constant(value: Expression): boolean | null {
  if (value.kind !== "literal") return null;
  if (value.type === "none") return null;
  return typeof value.value === "boolean" || typeof value.value === "number" ? Boolean(value.value) : null;
}
