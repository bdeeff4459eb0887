import { nothing, positional } from "../interpreter/arguments.ts";
import { startClosure } from "../interpreter/call.ts";
import { finish, type NativeCall } from "../interpreter/context.ts";
import { methodOf } from "../interpreter/members.ts";
import { stateOf } from "../interpreter/natives.ts";
import {
  type ClosureValue,
  type InstanceValue,
  isObject,
  type LibraryObject,
  unknown,
  type Value,
} from "../interpreter/values.ts";
import type { Pool } from "../interpreter/workers.ts";
import type { Running } from "../machine/effects.ts";
import { acquireAsync, isAsyncLock, releaseAsync } from "./asyncio/primitives.ts";
import { enterTimeout, exitTimeout, groupTypes, leaveGroup, timeoutTypes } from "./asyncio/scopes.ts";
import { runAwaitable } from "./asyncio/tasks.ts";
import { type ExecutorState, waitForPool } from "./executors.ts";
import { acquire, isLock, release } from "./locks.ts";

/** What `with` and `async with` do with a value when they are entered. */
export function enterBlock(value: Value, isAsync: boolean, call: NativeCall): Value | Running<Value> {
  if (isObject(value, "instance")) return enterInstance(value, isAsync, call);
  if (!isObject(value, "object")) return isObject(value, "unknown") ? unknown : value;
  if (isLock(value) || isAsyncLock(value)) return enterLock(value, call);
  if (timeoutTypes.has(value.type)) enterTimeout(value, call);
  return value;
}

function* enterInstance(value: InstanceValue, isAsync: boolean, call: NativeCall): Running<Value> {
  const name = isAsync ? "__aenter__" : "__enter__";
  if (value.base && !hasMethod(value, name, call)) {
    yield* finish(enterBlock(value.base, isAsync, call));
    return value;
  }
  const given = yield* callMethod(value, name, [], call);
  return given === undefined ? value : given;
}

function* enterLock(lock: LibraryObject, call: NativeCall): Running<Value> {
  if (isLock(lock)) yield* acquire(lock, call, true, null);
  else yield* acquireAsync(lock, call, call.context);
  return lock;
}

/** Leaving the block. Gives whether the error ends here. */
export function* exitBlock(value: Value, isAsync: boolean, error: Value, call: NativeCall): Running<boolean> {
  if (isObject(value, "instance")) {
    const name = isAsync ? "__aexit__" : "__exit__";
    if (value.base && !hasMethod(value, name, call)) return yield* exitBlock(value.base, isAsync, error, call);
    const given = yield* callMethod(value, name, [null, error, null], call);
    return given === true;
  }
  if (!isObject(value, "object")) return false;
  if (isLock(value)) yield* release(value, call);
  else if (isAsyncLock(value)) releaseAsync(value);
  else if (timeoutTypes.has(value.type)) return exitTimeout(value, error);
  else if (groupTypes.has(value.type)) return yield* leaveGroup(value, error, call);
  else if (value.type === "concurrent.futures.Executor") {
    const state = stateOf<ExecutorState>(value);
    if (state) yield* waitForPool(state.pool, call);
  } else if (value.type === "multiprocessing.pool.Pool") {
    // Leaving the block terminates the pool; what was started and not waited for is lost.
    const pool = stateOf<Pool>(value);
    if (pool) pool.jobs.length = 0;
  }
  return false;
}

function hasMethod({ class: own }: InstanceValue, name: string, { context }: NativeCall): boolean {
  return methodOf(context.run.program.classes, own.class, name) !== null;
}

function* callMethod(instance: InstanceValue, name: string, given: readonly Value[], call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const routine = methodOf(context.run.program.classes, instance.class.class, name);
  if (routine === null) return undefined;
  const closure: ClosureValue = { kind: "closure", routine, scope: instance.class.scope, self: instance, defaults: [] };
  const result = yield* finish(startClosure(closure, given.length > 0 ? positional(...given) : nothing, context, spot));
  return isObject(result, "coroutine") ? yield* runAwaitable(result, call) : result;
}
