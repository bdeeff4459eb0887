import { type Context, charge, clockOf, type NativeCall } from "../../interpreter/context.ts";
import { callAt, type LoopTask, makeReady } from "../../interpreter/loop.ts";
import { awaitFuture, cancelTask } from "../../interpreter/loopTasks.ts";
import { argument, type NativeTable, numberArgument, stateOf, waitReason } from "../../interpreter/natives.ts";
import { raise } from "../../interpreter/raised.ts";
import { isObject, type LibraryObject, libraryObject, unknown, type Value } from "../../interpreter/values.ts";
import type { Running } from "../../machine/effects.ts";
import { createFuture, settle, whenSettled } from "../../machine/future.ts";
import { coroutineOfFunction } from "./functions.ts";
import { asyncioLoop, ensureTask, type TaskState } from "./tasks.ts";

/** A task group or nursery: leaving it waits for its tasks. */
interface GroupState {
  readonly tasks: LibraryObject[];
  error: Value;
}

/** A time limit for a block. */
interface TimeoutState {
  readonly microseconds: number | null;
  /** `move_on_after` says nothing when the time is over, the others raise. */
  readonly isSilent: boolean;
  timer: { isCancelled: boolean } | null;
  isOver: boolean;
}

/** The classes of task groups and nurseries. */
export const groupTypes: ReadonlySet<string> = new Set(["asyncio.TaskGroup", "trio.Nursery", "anyio.TaskGroup"]);
/** The classes of blocks with a time limit. */
export const timeoutTypes: ReadonlySet<string> = new Set(["asyncio.Timeout"]);

/** A group without tasks yet. */
export function createGroup(type: string): LibraryObject {
  return libraryObject(type, { tasks: [], error: null } satisfies GroupState, {
    cancel_scope: libraryObject("trio.CancelScope"),
  });
}

/** A block with a time limit; a silent one raises nothing when the time is over. */
export function createTimeout(call: NativeCall, isSilent: boolean): LibraryObject {
  const seconds = numberArgument(call, 0, "delay") ?? numberArgument(call, 0, "seconds");
  const microseconds = seconds === null ? null : seconds * 1_000_000;
  return libraryObject("asyncio.Timeout", {
    microseconds,
    isSilent,
    timer: null,
    isOver: false,
  } satisfies TimeoutState);
}

/** Waits for the tasks of a group; the first error cancels the others and is raised. */
export function* leaveGroup(group: LibraryObject, error: Value, call: NativeCall): Running<boolean> {
  const state = stateOf<GroupState>(group);
  const { context } = call;
  if (!state) return false;
  if (error !== null) cancelAll(state, context);
  while (state.tasks.some((task) => futureOf(task).state === "pending")) {
    const next = createFuture();
    const open = state.tasks.filter((task) => futureOf(task).state === "pending");
    for (const task of open) {
      whenSettled(futureOf(task), (future) => {
        const isFailure = future.state === "rejected" && !isCancelled(future.value as Value);
        if (isFailure && state.error === null) state.error = future.value as Value;
        if (isFailure || open.every((one) => futureOf(one).state !== "pending")) settle(next, "fulfilled", null);
      });
    }
    const first = open[0];
    yield* awaitFuture(
      next,
      waitReason("await", call.spot, () => (first ? futureOf(first).lane : null)),
      context,
    );
    if (state.error !== null) cancelAll(state, context);
  }
  if (state.error !== null && error === null) throw { raised: state.error };
  return false;
}

function isCancelled(error: Value): boolean {
  return isObject(error, "error") && error.type === "CancelledError";
}

function cancelAll({ tasks }: GroupState, context: Context): void {
  for (const object of tasks) {
    const { task } = object.state as TaskState;
    if (task) cancelTask(task, context);
  }
}

function futureOf(task: LibraryObject) {
  return (task.state as TaskState).future;
}

function startIn(group: LibraryObject, awaitable: Value, call: NativeCall): LibraryObject {
  const { context } = call;
  charge(context, context.run.machine.costs.taskCreate, call.spot);
  const task = ensureTask(awaitable, call);
  stateOf<GroupState>(group)?.tasks.push(task);
  return task;
}

/** `nursery.start_soon(f, *args)`. */
function startSoon(group: LibraryObject, call: NativeCall): Value {
  startIn(group, coroutineOfFunction(call, ""), call);
  return null;
}

/** Begins the time of a block with a limit. */
export function enterTimeout(object: LibraryObject, { context }: NativeCall): void {
  const state = object.state as TimeoutState;
  const task = context.run.state.get(`task ${context.task?.lane}`) as LoopTask | undefined;
  if (state.microseconds === null) return;
  const lane = context.task?.lane ?? null;
  state.timer = callAt(asyncioLoop(context), clockOf(context) + state.microseconds, (inner) => {
    state.isOver = true;
    const current = task ?? (inner.run.state.get(`task ${lane}`) as LoopTask | undefined);
    if (current) makeReady(current, inner, raise("CancelledError"));
  });
}

/** Gives whether the error ends here. */
export function exitTimeout(object: LibraryObject, error: Value): boolean {
  const state = object.state as TimeoutState;
  if (state.timer) state.timer.isCancelled = true;
  if (!state.isOver || !isCancelled(error)) return false;
  if (state.isSilent) return true;
  throw raise("TimeoutError");
}

/** Task groups, nurseries and timeouts. */
export const scopeNatives: NativeTable = {
  functions: {
    "asyncio.TaskGroup": () => createGroup("asyncio.TaskGroup"),
    "trio.open_nursery": () => createGroup("trio.Nursery"),
    "anyio.create_task_group": () => createGroup("anyio.TaskGroup"),
    "asyncio.timeout": (call) => createTimeout(call, false),
    "trio.fail_after": (call) => createTimeout(call, false),
    "anyio.fail_after": (call) => createTimeout(call, false),
    "trio.move_on_after": (call) => createTimeout(call, true),
    "anyio.move_on_after": (call) => createTimeout(call, true),
  },
  methods: {
    "asyncio.TaskGroup.create_task": (group: LibraryObject, call) => startIn(group, argument(call, 0, "coro"), call),
    "trio.Nursery.start_soon": startSoon,
    "anyio.TaskGroup.start_soon": startSoon,
    "trio.CancelScope.cancel": () => unknown,
  },
};
