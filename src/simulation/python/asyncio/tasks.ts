import type { Context, NativeCall } from "../../interpreter/context.ts";
import { assumeDuration } from "../../interpreter/durations.ts";
import type { Loop, LoopTask } from "../../interpreter/loop.ts";
import { asyncWait, awaitFuture, loopOf, openLoop, startTask } from "../../interpreter/loopTasks.ts";
import { waitReason } from "../../interpreter/natives.ts";
import { isObject, type LibraryObject, libraryObject, list, unknown, type Value } from "../../interpreter/values.ts";
import type { Running } from "../../machine/effects.ts";
import type { Future } from "../../machine/future.ts";
import type { SpanState } from "../../timeline.ts";
import { countUp } from "../counters.ts";

/** What a task of asyncio, or a future, holds. */
export interface TaskState {
  readonly task: LoopTask | null;
  readonly future: Future;
}

/** The event loop of the thread, made when there is none. */
export function asyncioLoop(context: Context): Loop {
  return loopOf(context.run, context.thread) ?? openLoop(context, context.run.machine.costs.taskSwitch, "event loop");
}

/** The task of an awaitable; a task or a future is itself. */
export function ensureTask(
  awaitable: Value,
  call: NativeCall,
  loop = asyncioLoop(call.context),
  name?: Value,
): LibraryObject {
  if (isObject(awaitable, "object") && isAwaitableObject(awaitable)) return awaitable;
  const { context } = call;
  const number = countUp(context.run, "Task");
  const task = startTask(
    loop,
    {
      name: typeof name === "string" ? name : `Task-${number}${nameOf(awaitable)}`,
      kind: "task",
      isBackground: true,
      body: (inner) => runAwaitable(awaitable, { ...call, context: inner }),
    },
    context,
  );
  return libraryObject("asyncio.Task", { task, future: task.future } satisfies TaskState);
}

function isAwaitableObject({ type }: LibraryObject): boolean {
  return type === "asyncio.Task" || type === "asyncio.Future";
}

function nameOf(awaitable: Value): string {
  return isObject(awaitable, "coroutine") && awaitable.name ? ` (${awaitable.name})` : "";
}

/** Runs what is awaited, in the task that awaits it. */
export function runAwaitable(value: Value, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  if (isObject(value, "coroutine")) {
    value.isStarted = true;
    const { run, thread, task, depth, isSuspendable } = context;
    return value.start({ run, thread, task, depth: depth + 1, isSuspendable });
  }
  if (isObject(value, "object")) {
    if (isAwaitableObject(value)) {
      return awaitFuture((value.state as TaskState).future, waitReason("await", spot), context);
    }
    if (value.type === "concurrent.futures.Future") {
      return awaitFuture(value.state as Future, waitReason("await", spot), context);
    }
  }
  return runOther(value, call);
}

function* runOther(value: Value, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  if (isObject(value, "native") && value.name === "sleep") {
    const [microseconds, state] = call.given;
    const scale = context.run.machine.settings.ioScale;
    yield* asyncWait(
      context,
      (typeof state === "string" ? state : "await") as SpanState,
      Number(microseconds) * scale,
      spot,
    );
    return null;
  }
  if (isObject(value, "list")) return list(value.items);
  if (isObject(value, "unknown") || isObject(value, "object")) {
    const label = spot.text
      .replace(/^await\s+/, "")
      .replace(/\(.*$/s, "")
      .trim();
    const { microseconds, state } = assumeDuration(label || "await", null, call);
    yield* asyncWait(context, state, microseconds * context.run.machine.settings.ioScale, spot);
    return unknown;
  }
  return value;
}
