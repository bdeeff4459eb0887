import type { Context, NativeCall } from "../interpreter/context.ts";
import { pay, payment } from "../interpreter/context.ts";
import { assumeDuration, durationOf } from "../interpreter/durations.ts";
import { waitReason } from "../interpreter/natives.ts";
import { isRaised } from "../interpreter/raised.ts";
import { isObject, type PromiseValue, unknown, type Value } from "../interpreter/values.ts";
import { type Effect, type Running, spotOf } from "../machine/effects.ts";
import { settle, whenSettled } from "../machine/future.ts";
import { tooManyLanes } from "../machine/limits.ts";
import type { Routine } from "../program.ts";
import type { SpanState } from "../timeline.ts";
import { nodeLoop, post } from "./loop.ts";
import { createPromise, queueMicrotask, rejectPromise, resolvePromise, toPromise } from "./promises.ts";

/** A call of an asynchronous function. It gets a lane of its own when it is first suspended. */
interface AsyncCall {
  readonly name: string;
  readonly promise: PromiseValue;
  readonly body: Running<Value>;
  lane: number | null;
  readonly parent: number;
}

/** Calls an asynchronous function: it runs at once up to its first `await`, and gives a promise. */
export function callAsyncFunction(
  routine: Routine,
  start: (context: Context) => Running<Value>,
  context: Context,
): Running<Value> {
  const call: AsyncCall = {
    name: routine.name,
    promise: createPromise(),
    body: start({ ...context, depth: context.depth + 1, isSuspendable: true }),
    lane: null,
    parent: context.thread.active ?? context.thread.lane,
  };
  return step(call, context, { kind: "value", value: undefined });
}

type Input = { readonly kind: "value"; readonly value: unknown } | { readonly kind: "error"; readonly error: Value };

/** Runs the call up to its next suspension or its end; gives its promise. */
function* step(call: AsyncCall, context: Context, input: Input): Running<PromiseValue> {
  let given: Input = input;
  try {
    for (;;) {
      const next: IteratorResult<Effect, Value> =
        given.kind === "error" ? call.body.throw({ raised: given.error }) : call.body.next(given.value);
      if (next.done) {
        yield* end(call, context);
        resolvePromise(call.promise, next.value, context);
        return call.promise;
      }
      const effect = next.value;
      if (effect.kind === "suspend") {
        const due = payment(context);
        if (due) yield due;
        suspend(call, effect, context);
        return call.promise;
      }
      given = { kind: "value", value: effect.kind === "produce" ? undefined : yield effect };
    }
  } catch (error) {
    if (!isRaised(error)) throw error;
    yield* end(call, context);
    rejectPromise(call.promise, error.raised);
    return call.promise;
  }
}

function* end(call: AsyncCall, context: Context): Running {
  if (call.lane === null) return;
  yield* pay(context);
  context.run.machine.recorder.closeLane(call.lane);
  if (context.thread.active === call.lane) context.thread.active = null;
}

function suspend(call: AsyncCall, { future, wait }: Effect & { kind: "suspend" }, context: Context): void {
  const { recorder } = context.run.machine;
  if (call.lane === null) {
    call.lane = recorder.openLane(call.name, "task", context.thread.process.id, call.parent);
    call.promise.future.lane = call.lane;
    recorder.arrow(call.parent, call.lane, "start");
    limitLanes(context);
  }
  const { lane } = call;
  recorder.enter(lane, wait.state, wait.spot, wait.cause?.() ?? future?.lane ?? null);
  if (context.thread.active === lane) context.thread.active = null;
  const resume = (input: Input) => {
    recorder.enter(lane, "loop", wait.spot, context.thread.lane);
    queueMicrotask(context, (inner) => resumeOn(call, inner, input));
  };
  if (!future) resume({ kind: "value", value: undefined });
  else {
    whenSettled(future, ({ state, value, lane: from }) => {
      if (from !== null && from !== lane) recorder.arrow(from, lane, "wake");
      resume(state === "rejected" ? { kind: "error", error: value as Value } : { kind: "value", value });
    });
  }
}

function resumeOn(call: AsyncCall, context: Context, input: Input): Running<PromiseValue> {
  const due = payment(context);
  return due ? payAndResume(due, call, context, input) : resumeNow(call, context, input);
}

function* payAndResume(due: Effect, call: AsyncCall, context: Context, input: Input): Running<PromiseValue> {
  yield due;
  return yield* resumeNow(call, context, input);
}

function resumeNow(call: AsyncCall, context: Context, input: Input): Running<PromiseValue> {
  context.thread.active = call.lane;
  if (call.lane !== null) context.run.machine.recorder.enter(call.lane, "running", spotOf(call.name), null);
  return step(call, context, input);
}

function limitLanes({ run: { machine } }: Context): void {
  const { lanes } = machine.settings.limits;
  if (machine.recorder.laneCount > lanes) machine.cut(tooManyLanes(lanes));
}

/** `await value`. */
export function* awaitValue(value: Value, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const awaited =
    isObject(value, "unknown") || isObject(value, "object")
      ? assumedPromise(spot.text, call)
      : toPromise(value, context);
  const { future } = awaited;
  const state = (future.state === "pending" ? awaited.waitsFor : null) ?? "await";
  yield { kind: "suspend", future, wait: waitReason(state, spot, () => future.lane) };
  if (future.state === "rejected") throw { raised: future.value as Value };
  return future.value as Value;
}

/** Notes what a promise waits for, so that whoever awaits it is drawn so; gives the promise. */
export function waitsFor(promise: PromiseValue, state: NonNullable<PromiseValue["waitsFor"]>): PromiseValue {
  promise.waitsFor = state;
  return promise;
}

/** A promise that is fulfilled after a time that had to be assumed. */
export function assumedPromise(text: string, call: NativeCall): PromiseValue {
  const label =
    text
      .replace(/^await\s+/, "")
      .replace(/\(.*$/s, "")
      .trim() || "await";
  const known = durationOf(label, call);
  const [first] = call.given;
  // The ways to sleep count milliseconds.
  if (known?.effect === "sleep" && typeof first === "number")
    return delayedPromise(first * 1000, undefined, "sleep", call.context);
  const { microseconds, state } = assumeDuration(label, known, call);
  return delayedPromise(microseconds, unknown, waitOf(state), call.context);
}

function waitOf(state: SpanState): "disk" | "child" | "network" {
  return state === "disk" || state === "child" ? state : "network";
}

/** A promise that something outside the loop fulfils after a time. */
export function delayedPromise(
  microseconds: number,
  value: Value,
  state: "sleep" | "network" | "disk" | "child",
  context: Context,
): PromiseValue {
  const promise = waitsFor(createPromise(), state);
  const loop = nodeLoop(context);
  const { machine } = context.run;
  const scale = machine.settings.ioScale;
  loop.pending++;
  const delay = Math.round(microseconds * scale + context.thread.owed / 1000);
  machine.schedule(delay, () => {
    loop.pending--;
    post(loop, () => settle(promise.future, "fulfilled", value));
  });
  return promise;
}
