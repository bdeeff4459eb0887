import { positional } from "../../interpreter/arguments.ts";
import { callValue } from "../../interpreter/call.ts";
import { type Context, clockOf, type NativeCall, pay } from "../../interpreter/context.ts";
import { itemsOf } from "../../interpreter/iteration.ts";
import { callAt, callSoon, type Loop } from "../../interpreter/loop.ts";
import { awaitFuture } from "../../interpreter/loopTasks.ts";
import { argument, type NativeTable, numberArgument, stateOf, waitReason } from "../../interpreter/natives.ts";
import { isObject, type LibraryObject, libraryObject, list, unknown, type Value } from "../../interpreter/values.ts";
import type { Running } from "../../machine/effects.ts";
import { createFuture, settle, whenSettled } from "../../machine/future.ts";
import { coroutine, taskOf } from "./functions.ts";
import { asyncioLoop, ensureTask, runAwaitable } from "./tasks.ts";

function waitMany(call: NativeCall): Value {
  const { spot } = call;
  return coroutine("wait", function* (context) {
    const inner = { ...call, context };
    const objects = (yield* itemsOf(argument(call, 0, "fs"), context, inner)).map((one) => ensureTask(one, inner));
    const mode = argument(call, 2, "return_when");
    const isFirst = isObject(mode, "library") && mode.name.endsWith("FIRST_COMPLETED");
    const isDone = () => {
      const done = objects.filter((object) => taskOf(object).future.state !== "pending").length;
      return isFirst ? done > 0 : done === objects.length;
    };
    const all = createFuture();
    for (const object of objects) whenSettled(taskOf(object).future, () => isDone() && settle(all, "fulfilled", null));
    const seconds = numberArgument(call, 1, "timeout");
    if (seconds !== null)
      callAt(asyncioLoop(context), clockOf(context) + seconds * 1_000_000, () => settle(all, "fulfilled", null));
    yield* awaitFuture(all, waitReason("await", spot), context);
    const sorted = (isSettled: boolean) =>
      list(
        objects.filter((object) => (taskOf(object).future.state !== "pending") === isSettled),
        "set",
      );
    return list([sorted(true), sorted(false)], "tuple");
  });
}

interface Completed {
  readonly waiting: LibraryObject[];
}

function* asCompleted(call: NativeCall): Running<Value> {
  const items = yield* itemsOf(argument(call, 0, "fs"), call.context, call);
  const waiting = items.map((item) => ensureTask(item, call));
  return libraryObject("asyncio.Completed", { waiting } satisfies Completed);
}

/** Each item is a coroutine that gives the next result, whichever comes first. */
function nextCompleted(object: LibraryObject, call: NativeCall): Value {
  const { waiting } = object.state as Completed;
  if (waiting.length === 0) return libraryObject("end");
  const { spot } = call;
  return coroutine("as_completed", function* (context) {
    let at = waiting.findIndex((one) => taskOf(one).future.state !== "pending");
    if (at < 0) {
      const first = createFuture();
      for (const one of waiting) whenSettled(taskOf(one).future, () => settle(first, "fulfilled", null));
      yield* awaitFuture(first, waitReason("await", spot), context);
      at = Math.max(
        0,
        waiting.findIndex((one) => taskOf(one).future.state !== "pending"),
      );
    }
    const [done] = waiting.splice(at, 1);
    return done ? yield* runAwaitable(done, { ...call, context }) : unknown;
  });
}

/** `loop.call_later(delay, f, *args)` and its kin. */
function later(delay: number | null, callee: Value, given: readonly Value[], call: NativeCall): Value {
  const { context, spot } = call;
  const loop = asyncioLoop(context);
  const run = function* (inner: Context): Running {
    yield* callValue(callee, positional(...given), inner, spot);
  };
  if (delay === null) callSoon(loop, run);
  else callAt(loop, clockOf(context) + delay * 1_000_000, run);
  return unknown;
}

/** `asyncio.run_coroutine_threadsafe(coro, loop)`, from another thread. */
function runThreadsafe(call: NativeCall): Value {
  const given = argument(call, 1, "loop");
  const { run } = call.context;
  const loops = [...((run.state.get("loops") as Map<unknown, Loop> | undefined)?.values() ?? [])];
  const loop = stateOf<Loop>(given) ?? loops[0] ?? asyncioLoop(call.context);
  const object = ensureTask(
    argument(call, 0, "coro"),
    { ...call, context: { ...call.context, thread: loop.thread } },
    loop,
  );
  return libraryObject("concurrent.futures.Future", taskOf(object).future);
}

/** What few programs use of `asyncio`: waiting for the first of several, callbacks, and calls from other threads. */
export const rareAsyncioNatives: NativeTable = {
  functions: {
    "asyncio.wait": waitMany,
    "asyncio.as_completed": asCompleted,
    "asyncio.run_coroutine_threadsafe": runThreadsafe,
  },
  methods: {
    "asyncio.AbstractEventLoop.call_soon": (_loop: LibraryObject, call) =>
      later(null, call.given[0], call.given.slice(1), call),
    "asyncio.AbstractEventLoop.call_soon_threadsafe": (_loop: LibraryObject, call) =>
      later(null, call.given[0], call.given.slice(1), call),
    "asyncio.AbstractEventLoop.call_later": (_loop: LibraryObject, call) =>
      later(typeof call.given[0] === "number" ? call.given[0] : 0, call.given[1], call.given.slice(2), call),
    "asyncio.AbstractEventLoop.shutdown_asyncgens": () =>
      coroutine("shutdown", function* (context): Running<Value> {
        yield* pay(context);
        return null;
      }),
    "asyncio.Completed.__next__": nextCompleted,
  },
};
