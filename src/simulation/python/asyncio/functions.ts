import { positional } from "../../interpreter/arguments.ts";
import { callValue } from "../../interpreter/call.ts";
import { type Context, charge, clockOf, type NativeCall, notice, pay } from "../../interpreter/context.ts";
import { callAt, callSoon, runUntil } from "../../interpreter/loop.ts";
import { asyncWait, awaitFuture, cancelTask, loopOf, startTask } from "../../interpreter/loopTasks.ts";
import { argument, type NativeTable, numberArgument, waitReason } from "../../interpreter/natives.ts";
import { raise } from "../../interpreter/raised.ts";
import {
  type CoroutineValue,
  isObject,
  type LibraryObject,
  libraryObject,
  list,
  unknown,
  type Value,
} from "../../interpreter/values.ts";
import type { Running, Spot } from "../../machine/effects.ts";
import { createFuture, settle, whenSettled } from "../../machine/future.ts";
import { createExecutor, type ExecutorState, submit, waitForPool } from "../executors.ts";
import { assumedCoroutine } from "../fallback.ts";
import { asyncioLoop, ensureTask, runAwaitable, type TaskState } from "./tasks.ts";

/** A coroutine that runs `start` when it is awaited. */
export function coroutine(name: string, start: (context: Context) => Running<Value>): CoroutineValue {
  return { kind: "coroutine", name, isStarted: false, start };
}

/** `run(f, *args)` and the like: a coroutine that calls a function and awaits what it gives; named after the function. */
export function coroutineOfFunction(call: NativeCall, otherName: string): CoroutineValue {
  const [callee, ...given] = call.given;
  const { spot } = call;
  // What a library's function gives is awaited for as long as such calls take.
  const name = libraryName(callee, call);
  if (name !== null) return assumedCoroutine(name, call);
  const routine = isObject(callee, "closure") ? call.context.run.program.routines[callee.routine] : undefined;
  return coroutine(routine?.name ?? otherName, function* (context) {
    const made = yield* callValue(callee, positional(...given), context, spot);
    return yield* runAwaitable(made, { ...call, context });
  });
}

/** The name of a library's function or method that the simulation itself does not have; null for all else. */
function libraryName(callee: Value, { context }: NativeCall): string | null {
  const { natives } = context.run;
  if (isObject(callee, "library")) return natives.functions.has(callee.name) ? null : callee.name;
  if (!isObject(callee, "bound") || !isObject(callee.object, "object")) return null;
  const name = `${callee.object.type}.${callee.name}`;
  return natives.methods.has(name) ? null : name;
}

/** `asyncio.run(main())`: a loop, a task, and at the end the tasks that are left are cancelled. */
export function* runMain(awaitable: Value, call: NativeCall): Running<Value> {
  const { context } = call;
  yield* notice(context);
  const loop = asyncioLoop(context);
  const main = startTask(
    loop,
    {
      name: `Task-1${isObject(awaitable, "coroutine") && awaitable.name ? ` (${awaitable.name})` : ""}`,
      kind: "task",
      isBackground: false,
      body: (inner) => runAwaitable(awaitable, { ...call, context: inner }),
    },
    context,
  );
  countTask(context);
  yield* runUntil(loop, main.future, context);
  const executor = context.run.state.get("default executor") as LibraryObject | undefined;
  if (executor) yield* waitForPool((executor.state as ExecutorState).pool, call);
  (context.run.state.get("loops") as Map<unknown, unknown> | undefined)?.delete(context.thread);
  if (main.future.state === "rejected") throw { raised: main.future.value as Value };
  return main.future.value as Value;
}

function countTask({ run }: Context): void {
  const counters = (run.state.get("counters") as Map<string, number> | undefined) ?? new Map<string, number>();
  run.state.set("counters", counters);
  if (!counters.has("Task")) counters.set("Task", 1);
}

/** What a task or a future holds. */
export function taskOf(object: LibraryObject): TaskState {
  return object.state as TaskState;
}

/** `asyncio.gather`: each awaitable becomes a task at once; the result comes when all are done. */
function gather(call: NativeCall): Value {
  const { context, spot } = call;
  charge(context, context.run.machine.costs.taskCreate * call.given.length, spot);
  const tasks = call.given.map((awaitable) => taskOf(ensureTask(awaitable, call)));
  const returnsErrors = call.keywords.get("return_exceptions") === true;
  const all = createFuture();
  const loop = loopOf(context.run, context.thread);
  let left = tasks.length;
  const finish = () => settle(all, "fulfilled", list(tasks.map(({ future }) => future.value as Value)));
  if (left === 0) finish();
  for (const { future } of tasks) {
    whenSettled(future, () => {
      const done = () => {
        left--;
        if (future.state === "rejected" && !returnsErrors) settle(all, "rejected", future.value);
        else if (left === 0) finish();
      };
      if (loop) callSoon(loop, done);
      else done();
    });
  }
  return libraryObject("asyncio.Future", { task: null, future: all } satisfies TaskState);
}

function sleep(call: NativeCall): Value {
  const seconds = numberArgument(call, 0, "delay");
  const { spot } = call;
  return coroutine("sleep", (context) => {
    if (seconds !== null && seconds <= 0) return yieldTurn(spot);
    const microseconds = (seconds === null ? 100_000 : seconds * 1_000_000) * context.run.machine.settings.ioScale;
    return asyncWait(context, "sleep", microseconds, spot, argument(call, 1, "result") ?? null);
  });
}

/** `asyncio.sleep(0)`: others run for a turn. */
function* yieldTurn(spot: Spot): Running<Value> {
  yield { kind: "suspend", future: null, wait: waitReason("await", spot) };
  return null;
}

/** `asyncio.to_thread` and `loop.run_in_executor`: runs a call on an executor, null for the loop's own. */
export function offload(executor: Value, callee: Value, given: readonly Value[], call: NativeCall): Value {
  const { context, spot } = call;
  const isPool = isObject(executor, "object") && executor.state !== null;
  const pool = isPool ? executor : defaultExecutor(call);
  return coroutine("to_thread", function* (inner) {
    charge(inner, context.run.machine.costs.toThread / 4, spot);
    const future = yield* submit(
      pool,
      { callee, given: { positional: given, keywords: call.keywords } },
      { ...call, context: inner },
    );
    return yield* awaitFuture(
      future,
      waitReason("await", spot, () => future.lane),
      inner,
    );
  });
}

/** The pool of threads of `asyncio.to_thread`. */
export function defaultExecutor(call: NativeCall): LibraryObject {
  const { run } = call.context;
  const known = run.state.get("default executor") as LibraryObject | undefined;
  if (known) return known;
  const created = createExecutor("thread", {
    ...call,
    given: [],
    keywords: new Map([["thread_name_prefix", "asyncio"]]),
  });
  run.state.set("default executor", created);
  return created;
}

/** `run_in_executor` submits at once, whether it is awaited or not. */
function* runInExecutor(call: NativeCall): Running<Value> {
  const [executor, callee, ...given] = call.given;
  const isPool = isObject(executor, "object") && executor.state !== null;
  const pool = isPool ? executor : defaultExecutor(call);
  const future = yield* submit(pool, { callee, given: positional(...given) }, call);
  return libraryObject("asyncio.Future", { task: null, future } satisfies TaskState);
}

function waitForTimeout(call: NativeCall): Value {
  const awaitable = argument(call, 0, "fut");
  const seconds = numberArgument(call, 1, "timeout");
  const { spot } = call;
  return coroutine("wait_for", function* (context) {
    if (seconds === null) return yield* runAwaitable(awaitable, { ...call, context });
    const { task, future } = taskOf(ensureTask(awaitable, { ...call, context }));
    const both = createFuture(future.lane);
    whenSettled(future, ({ state, value }) => settle(both, state === "rejected" ? "rejected" : "fulfilled", value));
    const loop = asyncioLoop(context);
    const timer = callAt(loop, clockOf(context) + seconds * 1_000_000, (inner) => {
      if (task) cancelTask(task, inner);
      settle(both, "rejected", raise("TimeoutError").raised);
    });
    const result = yield* awaitFuture(both, waitReason("await", spot), context);
    timer.isCancelled = true;
    return result;
  });
}

function* createTask(call: NativeCall): Running<Value> {
  charge(call.context, call.context.run.machine.costs.taskCreate, call.spot);
  yield* pay(call.context);
  return ensureTask(argument(call, 0, "coro"), call, undefined, call.keywords.get("name"));
}

const loopObject = () => libraryObject("asyncio.AbstractEventLoop");

function createPlainFuture(): Value {
  return libraryObject("asyncio.Future", { task: null, future: createFuture() } satisfies TaskState);
}

const methodsOfTask: NativeTable["methods"] = {
  cancel: (object: LibraryObject, call) => {
    const { task, future } = taskOf(object);
    if (task) return cancelTask(task, call.context);
    settle(future, "rejected", raise("CancelledError").raised);
    return true;
  },
  done: (object: LibraryObject) => taskOf(object).future.state !== "pending",
  cancelled: (object: LibraryObject) => taskOf(object).task?.isCancelled ?? false,
  result: (object: LibraryObject) => {
    const { future } = taskOf(object);
    if (future.state === "rejected") throw { raised: future.value as Value };
    return future.value as Value;
  },
  exception: (object: LibraryObject) =>
    taskOf(object).future.state === "rejected" ? (taskOf(object).future.value as Value) : null,
  set_result: (object: LibraryObject, { given }) => {
    settle(taskOf(object).future, "fulfilled", given[0]);
    return null;
  },
  get_name: (object: LibraryObject) => taskOf(object).task?.name ?? "",
  add_done_callback: (object: LibraryObject, call) => {
    const { context, spot } = call;
    const callee = call.given[0];
    const loop = asyncioLoop(context);
    whenSettled(taskOf(object).future, () =>
      callSoon(loop, function* (inner) {
        yield* callValue(callee, positional(object), inner, spot);
      }),
    );
    return null;
  },
};

/** `asyncio`, apart from its locks, queues, groups and timeouts. */
export const asyncioNatives: NativeTable = {
  givingWay: ["asyncio.sleep"],
  functions: {
    "asyncio.run": (call) => runMain(argument(call, 0, "main"), call),
    "asyncio.gather": gather,
    "asyncio.create_task": createTask,
    "asyncio.ensure_future": createTask,
    "asyncio.sleep": sleep,
    "asyncio.to_thread": (call) => offload(null, call.given[0], call.given.slice(1), call),
    "asyncio.wait_for": waitForTimeout,
    "asyncio.shield": (call) => ensureTask(argument(call, 0, "arg"), call),
    "asyncio.current_task": () => unknown,
    "asyncio.get_event_loop": loopObject,
    "asyncio.get_running_loop": loopObject,
    "asyncio.new_event_loop": loopObject,
    "asyncio.set_event_loop": () => null,
    "asyncio.iscoroutinefunction": () => true,
  },
  methods: {
    "asyncio.AbstractEventLoop.run_until_complete": (_loop: LibraryObject, call) =>
      runMain(argument(call, 0, "future"), call),
    "asyncio.AbstractEventLoop.create_task": (_loop: LibraryObject, call) => createTask(call),
    "asyncio.AbstractEventLoop.run_in_executor": (_loop: LibraryObject, call) => runInExecutor(call),
    "asyncio.AbstractEventLoop.create_future": createPlainFuture,
    "asyncio.AbstractEventLoop.time": (_loop: LibraryObject, { context }) => clockOf(context) / 1_000_000,
    "asyncio.AbstractEventLoop.close": () => null,
    "asyncio.AbstractEventLoop.stop": () => null,
    "asyncio.AbstractEventLoop.is_running": () => true,
    "asyncio.AbstractEventLoop.set_default_executor": () => null,
    ...Object.fromEntries(
      Object.entries(methodsOfTask).flatMap(([name, method]) => [
        [`asyncio.Task.${name}`, method],
        [`asyncio.Future.${name}`, method],
      ]),
    ),
  },
};
