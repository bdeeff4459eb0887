import type { BindOperation, Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { areExclusive, dominates } from "../../project/definitions.ts";
import { pathOf } from "../../project/expressions.ts";
import { handleKindOf } from "../../project/handles/handleValues.ts";
import { originOf } from "../../project/handles/origins.ts";
import type { Resolver } from "../../project/resolver.ts";

/** `daemon` is set on a thread or process that has been started in the same callable. */
export interface LateSetting {
  readonly operation: CallOperation | BindOperation;
  /** The thread or process. */
  readonly object: Expression;
  /** What it is set to. */
  readonly value: Expression;
  readonly kind: "thread" | "process";
  readonly started: CallOperation;
}

/** The settings of a callable that come too late, in order. */
export function lateSettings(resolver: Resolver, callable: Callable): readonly LateSetting[] {
  return resolver.remember(findLateSettings, callable);
}

function findLateSettings(resolver: Resolver, callable: Callable): readonly LateSetting[] {
  const found: LateSetting[] = [];
  for (const operation of callable.operations) {
    const set = settingOf(operation);
    if (!set) continue;
    const meaning = resolver.meaningOf(set.object, { callable: callable.id, at: set.operation.id });
    const kind = handleKindOf(resolver, meaning);
    if (kind !== "thread" && kind !== "process") continue;
    const started = callsOf(callable).find((call) => starts(resolver, callable, call, set));
    if (started) found.push({ ...set, kind, started });
  }
  return found;
}

type Setting = Pick<LateSetting, "operation" | "object" | "value">;

function settingOf(operation: Callable["operations"][number]): Setting | null {
  if (operation.kind === "bind") {
    const { target, value } = operation;
    if (target.kind !== "member" || target.name !== "daemon" || !value) return null;
    return { operation, object: target.object, value };
  }
  if (operation.kind !== "call" || operation.callee.kind !== "member" || operation.callee.name !== "setDaemon")
    return null;
  const value = operation.arguments[0]?.value;
  return value ? { operation, object: operation.callee.object, value } : null;
}

/** Whether a call has started the same object whenever control comes to the setting. */
function starts(resolver: Resolver, callable: Callable, call: CallOperation, { operation, object }: Setting): boolean {
  const { callee } = call;
  if (callee.kind !== "member" || callee.name !== "start" || call.id >= operation.id) return false;
  if (areExclusive(callable, call.region, operation.region)) return false;
  if (!dominates(callable, call.region, operation.region)) return false;
  const [left, right] = [pathOf(callee.object), pathOf(object)];
  if (!left || !right || left.path !== right.path || left.root.name !== right.root.name) return false;
  const made = originOf(resolver, callable, object, operation.id);
  if (made) return originOf(resolver, callable, callee.object, call.id) === made;
  // Nobody puts another object in the place of `self`.
  return left.path === "" && resolver.classes.receiverParameter(callable.id) !== null;
}
