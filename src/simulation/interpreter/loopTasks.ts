import { type Running, type Spot, spotOf, type WaitReason } from "../machine/effects.ts";
import { createFuture, type Future, settle } from "../machine/future.ts";
import { tooManyLanes } from "../machine/limits.ts";
import type { Thread } from "../machine/thread.ts";
import type { SpanState } from "../timeline.ts";
import type { Context, Run } from "./context.ts";
import { callAt, callSoon, createLoop, type Loop, type LoopTask, makeReady, stepTask } from "./loop.ts";
import { raise } from "./raised.ts";
import type { Value } from "./values.ts";

/** The event loop of a thread; null when none runs there. */
export function loopOf(run: Run, thread: Thread): Loop | null {
  return loops(run).get(thread) ?? null;
}

/** The event loop of a thread, made when there is none. */
export function openLoop({ run, thread }: Context, switchCost: number, name: string): Loop {
  const known = loopOf(run, thread);
  if (known) return known;
  const loop = createLoop(thread, switchCost, name);
  loops(run).set(thread, loop);
  return loop;
}

function loops(run: Run): Map<Thread, Loop> {
  const known = run.state.get("loops") as Map<Thread, Loop> | undefined;
  if (known) return known;
  const created = new Map<Thread, Loop>();
  run.state.set("loops", created);
  return created;
}

/** Starts a task: its body runs from the loop's next turn on. */
export function startTask(
  loop: Loop,
  options: {
    readonly name: string;
    readonly kind: "task" | "greenlet";
    readonly isBackground: boolean;
    readonly body: (context: Context) => Running<Value>;
  },
  context: Context,
): LoopTask {
  const { run } = context;
  const { machine } = run;
  const { thread } = loop;
  const parent = context.task?.lane ?? context.thread.lane;
  const lane = machine.recorder.openLane(options.name, options.kind, thread.process.id, parent);
  machine.recorder.arrow(parent, lane, "start");
  const { lanes } = machine.settings.limits;
  if (machine.recorder.laneCount > lanes) machine.cut(tooManyLanes(lanes));
  const inner: Context = {
    run,
    thread,
    task: { lane, kind: options.kind, isBackground: options.isBackground },
    depth: 0,
    isSuspendable: false,
  };
  const task: LoopTask = {
    loop,
    lane,
    name: options.name,
    future: createFuture(lane),
    body: options.body(inner),
    turn: 0,
    waitsFor: null,
    wait: null,
    isCancelled: false,
  };
  run.state.set(`task ${lane}`, task);
  machine.recorder.enter(lane, "loop", spotOf(options.name), loop.thread.active ?? loop.thread.lane);
  callSoon(loop, (current) => stepTask(task, current));
  return task;
}

/** Raises `CancelledError` where the task waits. */
export function cancelTask(task: LoopTask, context: Context): boolean {
  if (task.future.state !== "pending") return false;
  task.isCancelled = true;
  makeReady(task, context, raise("CancelledError"));
  return true;
}

/** Suspends until the future is settled, and gives its value or raises its error. */
export function* awaitFuture(future: Future, wait: WaitReason, context: Context): Running<Value> {
  const { run } = context;
  if (future.state === "pending") {
    yield { kind: "suspend", future, wait };
    if (future.lane !== null && context.task && future.lane !== context.task.lane) {
      run.machine.recorder.arrow(future.lane, context.task.lane, "wake");
    }
  }
  if (future.state === "rejected") throw { raised: future.value as Value };
  return future.value as Value;
}

/** Suspends for a time, and gives the result. */
export function* asyncWait(
  context: Context,
  state: SpanState,
  microseconds: number,
  spot: Spot,
  result: Value = null,
): Running<Value> {
  const loop = loopOf(context.run, context.thread);
  if (!loop || !context.task) {
    yield {
      kind: "block",
      wait: { state, spot, cause: null },
      duration: Math.round(microseconds),
      begin: null,
      isIdle: false,
    };
    return result;
  }
  const future = createFuture();
  const now = context.run.machine.now() + context.thread.owed / 1000;
  const timer = callAt(loop, now + microseconds, () => settle(future, "fulfilled", null));
  try {
    yield { kind: "suspend", future, wait: { state, spot, cause: null } };
  } finally {
    timer.isCancelled = true;
  }
  return result;
}
