import { isPythonLock } from "../../knowledge/locks.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { pathOf } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { Pair } from "./hold.ts";

/** `lock.acquire()` and all `lock.release()` of the same callable that follow it. */
export function pythonPairs(resolver: Resolver, callable: Callable): Pair[] {
  const calls = callsOf(callable);
  return calls.flatMap((acquire) => {
    const lock = lockOf(resolver, callable, acquire);
    const region = lock && heldRegion(callable, acquire);
    if (!lock || region === null) return [];
    const isSame = (call: CallOperation, name: string) =>
      call.callee.kind === "member" && call.callee.name === name && samePath(call.callee.object, lock);
    const again = calls.find((call) => call.id > acquire.id && isSame(call, "acquire"));
    const releases = calls.filter(
      (call) => call.id > acquire.id && call.id < (again?.id ?? Number.POSITIVE_INFINITY) && isSame(call, "release"),
    );
    return releases.length > 0 ? [{ callable, acquire, lock, region, releases }] : [];
  });
}

function lockOf(resolver: Resolver, callable: Callable, call: CallOperation): Expression | null {
  const { callee } = call;
  if (callee.kind !== "member" || callee.name !== "acquire" || !pathOf(callee.object)) return null;
  const meaning = meaningAt(resolver, callable, call, callee.object);
  return meaning?.kind === "instance" && isPythonLock(meaning.type) ? callee.object : null;
}

/** The block that holds the lock: the one around a statement, or what follows `if lock.acquire(timeout=1):`. */
function heldRegion({ regions, statements }: Callable, acquire: CallOperation): RegionId | null {
  const tested = regions.find(
    (region) => region.kind === "branch" && region.test?.kind === "call" && region.test.operation === acquire.id,
  );
  if (tested) return tested.id;
  const statement = statements[acquire.statement ?? -1];
  return statement?.kind === "bind" || statement?.kind === "expression" ? acquire.region : null;
}

function samePath(left: Expression, right: Expression): boolean {
  const [one, other] = [pathOf(left), pathOf(right)];
  if (!one || !other || one.path !== other.path) return false;
  return one.root.binding === other.root.binding && one.root.name === other.root.name;
}
