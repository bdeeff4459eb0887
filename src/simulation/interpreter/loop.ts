import { type Running, type Spot, spotOf, type WaitReason } from "../machine/effects.ts";
import { type Future, settle, whenSettled } from "../machine/future.ts";
import type { Thread } from "../machine/thread.ts";
import { type Context, charge, clockOf, isCode, noteHold, pay, payment } from "./context.ts";
import { isRaised } from "./raised.ts";

/**
 * An event loop that runs callbacks on one thread: asyncio's, trio's, the hub of gevent. A turn runs the callbacks that
 * are ready now; what they make ready runs in the next turn, as `_run_once` of `asyncio/base_events.py` has it.
 */
export interface Loop {
  readonly thread: Thread;
  ready: Job[];
  readonly timers: Timer[];
  sequence: number;
  /** Ends the loop's wait for something to do. */
  wake: (() => void) | null;
  /** What resuming a task costs, in nanoseconds. */
  readonly switchCost: number;
  readonly spot: Spot;
}

/** Something that a loop runs once. */
export interface Job {
  /** It may give a generator, which is run to its end. */
  readonly run: (context: Context) => unknown;
  isCancelled: boolean;
}

/** A job for later; `when` in simulated microseconds. */
export interface Timer extends Job {
  readonly when: number;
  readonly sequence: number;
}

/** A loop with nothing to do yet; `switchCost` in nanoseconds. */
export function createLoop(thread: Thread, switchCost: number, name: string): Loop {
  return { thread, ready: [], timers: [], sequence: 0, wake: null, switchCost, spot: spotOf(name) };
}

/** Runs something in the next round of a loop. */
export function callSoon(loop: Loop, run: Job["run"]): Job {
  const job: Job = { run, isCancelled: false };
  loop.ready.push(job);
  loop.wake?.();
  return job;
}

/** `when` in simulated microseconds; timers of one time keep their order. */
export function callAt(loop: Loop, when: number, run: Job["run"]): Timer {
  const timer: Timer = { run, when, sequence: loop.sequence++, isCancelled: false };
  let at = loop.timers.length;
  while (at > 0 && (loop.timers[at - 1] as Timer).when > when) at--;
  loop.timers.splice(at, 0, timer);
  loop.wake?.();
  return timer;
}

/** Timers that are due within the clock's resolution count as due. */
const resolution = 1;

/** Runs turns of the loop on the thread of the context until the future is settled. */
export function* runUntil(loop: Loop, future: Future, context: Context): Running {
  const { run } = context;
  while (future.state === "pending" && !run.machine.isCut) {
    if (loop.ready.length === 0) yield* waitForWork(loop, context);
    const now = clockOf(context);
    while (loop.timers.length > 0 && (loop.timers[0] as Timer).when <= now + resolution) {
      loop.ready.push(loop.timers.shift() as Timer);
    }
    const { ready } = loop;
    loop.ready = [];
    for (const job of ready) {
      if (job.isCancelled) continue;
      charge(context, loop.switchCost, loop.spot);
      const since = clockOf(context);
      const running = job.run(context);
      if (isCode(running)) yield* running;
      noteHold(context, since);
    }
  }
}

function* waitForWork(loop: Loop, context: Context): Running {
  const due = payment(context);
  if (due) yield due;
  if (loop.ready.length > 0) return;
  while (loop.timers[0]?.isCancelled) loop.timers.shift();
  const next = loop.timers[0];
  const duration = next ? Math.max(0, Math.ceil(next.when - context.run.machine.now())) : null;
  if (duration === 0) return;
  const wait: WaitReason = { state: "idle", spot: loop.spot, cause: null };
  yield {
    kind: "block",
    wait,
    duration,
    begin: (wake) => {
      loop.wake = wake;
    },
    isIdle: false,
  };
  loop.wake = null;
}

/** Something that runs on a loop in steps, between which others run. */
export interface LoopTask {
  readonly loop: Loop;
  readonly lane: number;
  readonly name: string;
  /** What it gives, or how it failed. */
  readonly future: Future;
  readonly body: Running<unknown>;
  /** Counts suspensions: a wake-up for an earlier one comes too late. */
  turn: number;
  waitsFor: Future | null;
  wait: WaitReason | null;
  isCancelled: boolean;
}

/** Runs a task from where it is to its next suspension, or to its end. */
export function* stepTask(task: LoopTask, context: Context, thrown: unknown = null): Running {
  const { recorder } = context.run.machine;
  const { thread } = context;
  if (task.future.state !== "pending") return;
  const owed = payment(context);
  if (owed) yield owed;
  const outer = thread.active;
  thread.active = task.lane;
  task.turn++;
  task.waitsFor = null;
  recorder.enter(task.lane, "running", spotOf(task.name), null);
  let error = thrown;
  let given: unknown;
  try {
    for (;;) {
      const step: IteratorResult<import("../machine/effects.ts").Effect, unknown> = error
        ? task.body.throw(error)
        : task.body.next(given);
      error = null;
      if (step.done) {
        yield* pay(context);
        finishTask(task, context, "fulfilled", step.value);
        return;
      }
      const effect = step.value;
      if (effect.kind === "suspend") {
        const due = payment(context);
        if (due) yield due;
        suspend(task, effect.future, effect.wait, context);
        return;
      }
      given = effect.kind === "produce" ? undefined : yield effect;
    }
  } catch (caught) {
    if (!isRaised(caught)) throw caught;
    yield* pay(context);
    finishTask(task, context, "rejected", caught.raised);
  } finally {
    thread.active = outer;
  }
}

function finishTask(task: LoopTask, context: Context, state: "fulfilled" | "rejected", value: unknown): void {
  context.thread.active = null;
  context.run.machine.recorder.closeLane(task.lane);
  settle(task.future, state, value);
}

function suspend(task: LoopTask, future: Future | null, wait: WaitReason, context: Context): void {
  const { recorder } = context.run.machine;
  task.wait = wait;
  task.waitsFor = future;
  const { turn } = task;
  recorder.enter(task.lane, wait.state, wait.spot, wait.cause?.() ?? future?.lane ?? null);
  const wakeUp = () => {
    if (task.turn !== turn || task.future.state !== "pending") return;
    makeReady(task, context, null);
  };
  if (future) whenSettled(future, wakeUp);
  else wakeUp();
}

/** Puts the task into the loop's next turn; `thrown` is raised where it waits. */
export function makeReady(task: LoopTask, context: Context, thrown: unknown): void {
  const { recorder } = context.run.machine;
  task.turn++;
  recorder.enter(
    task.lane,
    "loop",
    task.wait?.spot ?? spotOf(task.name),
    task.loop.thread.active ?? task.loop.thread.lane,
  );
  callSoon(task.loop, (inner) => stepTask(task, inner, thrown));
}
