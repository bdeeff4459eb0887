import { findRow } from "../../knowledge/libraryTypes.ts";
import { ecmascriptLocks, type LockRow } from "../../knowledge/locks.ts";
import type { BindOperation, Callable, CallOperation, Target } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { usesOf } from "../../project/contexts/uses.ts";
import { awaitedCallOf, pathOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { Pair } from "./hold.ts";

/** `const release = await mutex.acquire()` and the calls of `release`, or of the method that gives the lock back. */
export function ecmascriptPairs(resolver: Resolver, callable: Callable): Pair[] {
  return resolver.remember(acquiresIn, callable).flatMap(({ acquire, row }) => {
    const released = releaseCalls(resolver, callable, acquire, row);
    if (!released || released.length === 0) return [];
    const lock = acquire.callee.kind === "member" ? acquire.callee.object : acquire.callee;
    return [{ callable, acquire, lock, region: acquire.region, releases: released }];
  });
}

function acquiresIn(
  resolver: Resolver,
  callable: Callable,
): readonly { readonly acquire: CallOperation; readonly row: LockRow }[] {
  return callsOf(callable).flatMap((acquire) => {
    const name = calledSymbol(resolver, callable, acquire);
    const row = name === null ? null : findRow(resolver.table, ecmascriptLocks, name);
    const statement = callable.statements[acquire.statement ?? -1];
    return row && (statement?.kind === "bind" || statement?.kind === "expression") ? [{ acquire, row }] : [];
  });
}

/** Null when what releases is handed on, so that nobody can tell who calls it. */
function releaseCalls(
  resolver: Resolver,
  callable: Callable,
  acquire: CallOperation,
  { method, result }: LockRow,
): CallOperation[] | null {
  const later = callsOf(callable).filter((call) => call.id > acquire.id);
  const bind = callable.operations.find(
    (one): one is BindOperation => one.kind === "bind" && awaitedCallOf(callable, one.value) === acquire,
  );
  const { callee } = acquire;
  const byMethod =
    method !== null && callee.kind === "member" ? later.filter((call) => isMethodOf(call, method, callee.object)) : [];
  const binding = bind && result ? releaseBinding(bind.target, result) : null;
  if (binding === null) return byMethod;
  const uses = usesOf(resolver.module, { kind: "variable", binding });
  const byResult = later.filter((call) => isReleaseBy(call, binding, result));
  const isHandedOn = uses.some(({ operation }) => !byResult.some((call) => call === operation));
  return isHandedOn ? null : [...byMethod, ...byResult].sort((left, right) => left.id - right.id);
}

function releaseBinding(target: Target, result: NonNullable<LockRow["result"]>): BindingId | null {
  if (target.kind === "name") return result === "pair" ? null : target.binding;
  if (target.kind !== "pattern" || result !== "pair") return null;
  const second = target.elements[1]?.target;
  return second?.kind === "name" ? second.binding : null;
}

function isReleaseBy({ callee }: CallOperation, binding: BindingId, result: LockRow["result"]): boolean {
  if (result !== "object") return callee.kind === "name" && callee.binding === binding;
  if (callee.kind !== "member" || !/^(?:release|unlock)$/.test(callee.name)) return false;
  return callee.object.kind === "name" && callee.object.binding === binding;
}

function isMethodOf({ callee }: CallOperation, method: string, object: Expression): boolean {
  if (callee.kind !== "member" || callee.name !== method) return false;
  const [one, other] = [pathOf(callee.object), pathOf(object)];
  return one !== null && other !== null && one.path === other.path && one.root.name === other.root.name;
}
