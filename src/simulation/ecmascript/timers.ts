import { positional } from "../interpreter/arguments.ts";
import { startValue } from "../interpreter/call.ts";
import { type Context, clockOf, type NativeCall, noticePayment } from "../interpreter/context.ts";
import type { NativeTable } from "../interpreter/natives.ts";
import { isObject, type LibraryObject, libraryObject, type Value } from "../interpreter/values.ts";
import type { ComputeEffect, Running } from "../machine/effects.ts";
import { settle } from "../machine/future.ts";
import { waitsFor } from "./asyncFunctions.ts";
import { addTimer, type Callback, clearTimer, type NodeTimer, nodeLoop, post } from "./loop.ts";
import { createPromise, queueMicrotask } from "./promises.ts";

/** The callback of a timer as a callback of the loop. */
function callbackOf(callee: Value, given: readonly Value[], call: NativeCall): Callback {
  return (context) => startValue(callee, positional(...given), context, call.spot, null);
}

function delayOf(value: Value, { run }: Context): number {
  const { ioScale } = run.machine.settings;
  if (typeof value === "number") return value * ioScale;
  if (!isObject(value, "unknown")) return 1;
  const microseconds = run.assumptions.assume({
    id: "setTimeout",
    label: { en: "Delay of a timer that the text does not say", "zh-cn": "代码没有说明的定时器延迟" },
    value: usualDelay,
    unit: "microseconds",
    line: null,
  });
  return (microseconds / 1000) * ioScale;
}

/** As long as a sleep is taken to last, in microseconds. */
const usualDelay = 1_000_000;

function setTimer(call: NativeCall, isInterval: boolean): Value | Running<Value> {
  const due = noticePayment(call.context);
  return due ? payAndStart(due, call, isInterval) : startTimer(call, isInterval);
}

function* payAndStart(due: ComputeEffect, call: NativeCall, isInterval: boolean): Running<Value> {
  yield due;
  return startTimer(call, isInterval);
}

function startTimer(call: NativeCall, isInterval: boolean): Value {
  const { context } = call;
  const [callee, delay, ...given] = call.given;
  if (isObject(callee, "native") && callee.promise) waitsFor(callee.promise, "sleep");
  const isInBrowser = context.run.machine.settings.runtime === "browser";
  const callback = callbackOf(callee, given, call);
  const timer = addTimer(nodeLoop(context), delayOf(delay, context), callback, { isInterval, isInBrowser });
  return libraryObject("Timeout", timer);
}

function clear(call: NativeCall): Value {
  const [timer] = call.given;
  if (isObject(timer, "object") && timer.type === "Timeout")
    clearTimer(nodeLoop(call.context), timer.state as NodeTimer);
  return undefined;
}

function immediate(call: NativeCall): Value {
  const [callee, ...given] = call.given;
  const state = { isActive: true };
  const callback = callbackOf(callee, given, call);
  nodeLoop(call.context).immediates.push((context) => (state.isActive ? callback(context) : undefined));
  return libraryObject("Immediate", state);
}

/** `timers/promises` and the promise form of `setTimeout`. */
function sleep(delay: Value, value: Value, call: NativeCall): Value {
  const { context } = call;
  const promise = waitsFor(createPromise(), "sleep");
  addTimer(nodeLoop(context), delayOf(delay, context), () => settle(promise.future, "fulfilled", value), once);
  return promise;
}

/** `scheduler.yield()`: the rest runs in a task of its own. */
function giveWay({ context }: NativeCall): Value {
  const promise = createPromise();
  post(nodeLoop(context), () => settle(promise.future, "fulfilled", undefined));
  return promise;
}

const now = ({ context }: NativeCall): Value => clockOf(context) / 1000;

const once = { isInterval: false, isInBrowser: false };

/** An animation frame comes sixty times a second. */
const frame = 1000 / 60;

/** Timers, `setImmediate`, `nextTick` and clocks. */
export const timerNatives: NativeTable = {
  functions: {
    setTimeout: (call) => setTimer(call, false),
    setInterval: (call) => setTimer(call, true),
    clearTimeout: clear,
    clearInterval: clear,
    setImmediate: immediate,
    clearImmediate: ({ given }) => {
      if (isObject(given[0], "object")) (given[0].state as { isActive: boolean }).isActive = false;
      return undefined;
    },
    queueMicrotask: (call) => {
      queueMicrotask(call.context, callbackOf(call.given[0], [], call));
      return undefined;
    },
    "process.nextTick": (call) => {
      const [callee, ...given] = call.given;
      nodeLoop(call.context).ticks.push(callbackOf(callee, given, call));
      return undefined;
    },
    requestAnimationFrame: (call) => setTimer({ ...call, given: [call.given[0] ?? undefined, frame] }, false),
    "timers.setTimeout": (call) => setTimer(call, false),
    "timers.setImmediate": immediate,
    "timers/promises.setTimeout": (call) => sleep(call.given[0], call.given[1], call),
    "timers.promises.setTimeout": (call) => sleep(call.given[0], call.given[1], call),
    "util.promisify(setTimeout)": (call) => sleep(call.given[0], call.given[1], call),
    "timers/promises.setImmediate": (call) => {
      const promise = createPromise();
      nodeLoop(call.context).immediates.push(() => settle(promise.future, "fulfilled", call.given[0]));
      return promise;
    },
    "scheduler.yield": giveWay,
    "timers/promises.scheduler.yield": giveWay,
    "timers/promises.scheduler.wait": (call) => sleep(call.given[0], undefined, call),
    // Not cut to whole milliseconds: a loop that waits for a time could not be foretold otherwise.
    "Date.now": (call) => clockOf(call.context) / 1000,
    "performance.now": now,
    "perf_hooks.performance.now": now,
    "process.hrtime": now,
    "process.hrtime.bigint": ({ context }) => clockOf(context) * 1000,
  },
  methods: {
    "Timeout.unref": (object: LibraryObject) => {
      (object.state as NodeTimer).isReferenced = false;
      return object;
    },
    "Timeout.ref": (object: LibraryObject) => object,
    "Timeout.hasRef": () => true,
  },
  pure: ["Date.now", "performance.now", "perf_hooks.performance.now", "process.hrtime", "process.hrtime.bigint"],
};
