import { type Context, charge, clockOf, isCode, noteHold, pay, type Run } from "../interpreter/context.ts";
import { isRaised } from "../interpreter/raised.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import type { Thread } from "../machine/thread.ts";

/**
 * The event loop of one thread of Node: timers, finished I/O, `setImmediate`; after each callback first the queue of
 * `process.nextTick`, then the microtasks, until both are empty. Browsers have no ticks and no immediates; the rest is
 * the same.
 */
export interface NodeLoop {
  readonly thread: Thread;
  ticks: Callback[];
  microtasks: Callback[];
  readonly timers: NodeTimer[];
  /** Callbacks of finished I/O, and messages. */
  readonly done: Callback[];
  immediates: Callback[];
  /** The loop's own clock in whole milliseconds; it stands still while callbacks run. */
  milliseconds: number;
  /** How deep the timer is nested whose callback runs; 0 outside of timers. */
  nesting: number;
  /** What keeps the loop alive beside its queues: requests under way, workers, open ports. */
  pending: number;
  sequence: number;
  wake: (() => void) | null;
  isExiting: boolean;
}

const loopSpot = spotOf("event loop");
const microtaskSpot = spotOf("microtask");

/** Runs on a loop. It may give a generator, which is run to its end. */
export type Callback = (context: Context) => unknown;

/** A timeout or an interval; times in simulated milliseconds. */
export interface NodeTimer {
  due: number;
  sequence: number;
  readonly callback: Callback;
  /** Milliseconds between two runs of an interval; null for a timeout. */
  readonly interval: number | null;
  /** How many timers have set each other up to this one. */
  nesting: number;
  isActive: boolean;
  isReferenced: boolean;
}

/** The event loop of a thread, made when it is first asked for. */
export function nodeLoop({ run, thread }: Pick<Context, "run" | "thread">): NodeLoop {
  const loops = loopsOf(run);
  const known = loops.get(thread);
  if (known) return known;
  const loop: NodeLoop = {
    thread,
    ticks: [],
    microtasks: [],
    timers: [],
    done: [],
    immediates: [],
    milliseconds: Math.floor(run.machine.now() / 1000),
    nesting: 0,
    pending: 0,
    sequence: 0,
    wake: null,
    isExiting: false,
  };
  loops.set(thread, loop);
  return loop;
}

function loopsOf({ state }: Run): Map<Thread, NodeLoop> {
  const known = state.get("node loops") as Map<Thread, NodeLoop> | undefined;
  if (known) return known;
  const created = new Map<Thread, NodeLoop>();
  state.set("node loops", created);
  return created;
}

/** Something has finished outside the loop: its callback runs in the next poll phase. */
export function post(loop: NodeLoop, callback: Callback): void {
  loop.done.push(callback);
  loop.wake?.();
}

/** Timers that set each other up deeper than this wait at least so many milliseconds in browsers: the HTML standard, timers. */
const deepest = 5;
const leastWhenDeep = 4;

/** Sets a timer; `delay` in milliseconds. */
export function addTimer(
  loop: NodeLoop,
  delay: number,
  callback: Callback,
  { isInterval, isInBrowser }: { readonly isInterval: boolean; readonly isInBrowser: boolean },
): NodeTimer {
  const nesting = loop.nesting + 1;
  // Less than a millisecond, and what is no number, counts as one.
  const wanted = delay >= 1 ? Math.trunc(delay) : 1;
  const milliseconds = isInBrowser && nesting > deepest ? Math.max(leastWhenDeep, wanted) : wanted;
  const timer: NodeTimer = {
    due: loop.milliseconds + milliseconds,
    sequence: loop.sequence++,
    callback,
    interval: isInterval ? milliseconds : null,
    nesting,
    isActive: true,
    isReferenced: true,
  };
  insert(loop, timer);
  return timer;
}

function insert({ timers }: NodeLoop, timer: NodeTimer): void {
  let at = timers.length;
  while (at > 0 && (timers[at - 1] as NodeTimer).due > timer.due) at--;
  timers.splice(at, 0, timer);
}

/** Takes a timer back. */
export function clearTimer(loop: NodeLoop, timer: NodeTimer): void {
  timer.isActive = false;
  const at = loop.timers.indexOf(timer);
  if (at >= 0) loop.timers.splice(at, 1);
}

/** Runs a callback, and then what it left in the queues of ticks and microtasks. */
export function* runCallback(loop: NodeLoop, callback: Callback, context: Context): Running {
  const { costs } = context.run.machine;
  charge(context, costs.immediate, loopSpot);
  const since = clockOf(context);
  const running = guarded(callback, context);
  if (running) yield* running;
  if (loop.ticks.length > 0 || loop.microtasks.length > 0) yield* drain(loop, context);
  noteHold(context, since);
}

/** Ticks first, then microtasks, until both are empty: `processTicksAndRejections` of Node. */
export function* drain(loop: NodeLoop, context: Context): Running {
  do {
    while (loop.ticks.length > 0) {
      const running = guarded(loop.ticks.shift() as Callback, context);
      if (running) yield* running;
      if (isStopped(loop, context)) return;
    }
    yield* drainMicrotasks(loop, context);
  } while (loop.ticks.length > 0 && !isStopped(loop, context));
}

/** Runs what waits for the end of the running code, and what that adds. */
export function* drainMicrotasks(loop: NodeLoop, context: Context): Running {
  const { costs } = context.run.machine;
  // A growing list is walked by index, because taking from its front is slow.
  for (let index = 0; index < loop.microtasks.length; index++) {
    charge(context, costs.microtask, microtaskSpot);
    const running = guarded(loop.microtasks[index] as Callback, context);
    if (running) yield* running;
    if (index > 1_000) {
      loop.microtasks = loop.microtasks.slice(index + 1);
      index = -1;
    }
    if (isStopped(loop, context)) return;
  }
  loop.microtasks = [];
}

function isStopped(loop: NodeLoop, { run }: Context): boolean {
  return loop.isExiting || run.machine.isCut;
}

/** Runs a callback: at once when it takes no time, else gives the way to its end. What it throws ends the callback. */
function guarded(callback: Callback, context: Context): Running | null {
  try {
    const running = callback(context);
    if (isCode(running)) return runGuarded(running, context);
  } catch (error) {
    if (!isRaised(error)) throw error;
  }
  context.thread.active = null;
  return null;
}

function* runGuarded(running: Running<unknown>, context: Context): Running {
  try {
    yield* running;
  } catch (error) {
    if (!isRaised(error)) throw error;
  }
  context.thread.active = null;
}

/** Turns of the loop, as long as something keeps it alive. */
export function* runLoopToEnd(loop: NodeLoop, context: Context): Running {
  while (isAlive(loop) && !isStopped(loop, context)) {
    yield* pay(context);
    updateClock(loop, context);
    yield* runTimers(loop, context);
    yield* poll(loop, context);
    const { immediates } = loop;
    loop.immediates = [];
    for (const immediate of immediates) {
      yield* runCallback(loop, immediate, context);
      if (isStopped(loop, context)) return;
    }
  }
}

function isAlive({ timers, done, immediates, pending }: NodeLoop): boolean {
  return pending > 0 || done.length > 0 || immediates.length > 0 || timers.some(({ isReferenced }) => isReferenced);
}

function updateClock(loop: NodeLoop, { run }: Context): void {
  loop.milliseconds = Math.floor(run.machine.now() / 1000);
}

function* runTimers(loop: NodeLoop, context: Context): Running {
  for (let timer = loop.timers[0]; timer && timer.due <= loop.milliseconds; timer = loop.timers[0]) {
    loop.timers.shift();
    if (!timer.isActive) continue;
    loop.nesting = timer.nesting;
    yield* runCallback(loop, timer.callback, context);
    loop.nesting = 0;
    if (timer.interval !== null && timer.isActive) {
      yield* pay(context);
      timer.nesting++;
      const isDeep = context.run.machine.settings.runtime === "browser" && timer.nesting > deepest;
      timer.due = Math.floor(context.run.machine.now() / 1000) + Math.max(timer.interval, isDeep ? leastWhenDeep : 0);
      timer.sequence = loop.sequence++;
      insert(loop, timer);
    }
    if (isStopped(loop, context)) return;
  }
}

function* poll(loop: NodeLoop, context: Context): Running {
  yield* pay(context);
  if (loop.done.length === 0 && loop.immediates.length === 0 && isAlive(loop)) yield* waitForEvents(loop, context);
  updateClock(loop, context);
  for (const callback of loop.done.splice(0)) {
    yield* runCallback(loop, callback, context);
    if (isStopped(loop, context)) return;
  }
}

function* waitForEvents(loop: NodeLoop, context: Context): Running {
  const next = loop.timers[0];
  const duration = next ? Math.max(0, next.due * 1000 - context.run.machine.now()) : null;
  if (duration === 0) return;
  yield {
    kind: "block",
    wait: { state: "idle", spot: loopSpot, cause: null },
    duration,
    begin: (wake) => {
      loop.wake = wake;
    },
    isIdle: false,
  };
  loop.wake = null;
}
