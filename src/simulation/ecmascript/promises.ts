import { positional } from "../interpreter/arguments.ts";
import { callValue, startValue } from "../interpreter/call.ts";
import { type Context, isCode, type NativeCall } from "../interpreter/context.ts";
import { isRaised } from "../interpreter/raised.ts";
import { isObject, type NativeFunction, type PromiseValue, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { createFuture, settle, whenSettled } from "../machine/future.ts";
import { type Callback, nodeLoop } from "./loop.ts";

/** Promises as ECMAScript 2025 §27.2 defines them, job by job, because the order of jobs can be seen. */
export function createPromise(): PromiseValue {
  return { kind: "promise", future: createFuture(), waitsFor: null };
}

/** Runs a job when the running code has ended. */
export function queueMicrotask(context: Context, job: Callback): void {
  nodeLoop(context).microtasks.push(job);
}

/** The resolve function of a promise: a thenable is followed in a job of its own. */
export function resolvePromise(promise: PromiseValue, value: Value, context: Context): void {
  if (promise.future.state !== "pending") return;
  if (isObject(value, "promise")) {
    queueMicrotask(context, () => {
      whenSettled(value.future, ({ state, value: result }) =>
        queueMicrotask(context, () => {
          if (state === "rejected") settle(promise.future, "rejected", result);
          else settle(promise.future, "fulfilled", result);
        }),
      );
    });
    return;
  }
  const then = isObject(value, "dict") ? value.entries.get("sthen")?.value : undefined;
  if (then && isObject(then, "closure")) {
    queueMicrotask(context, function* (inner) {
      yield* callValue(then, positional(...resolvers(promise, inner)), inner, { text: "then", line: null, file: null });
    });
    return;
  }
  settle(promise.future, "fulfilled", value);
}

/** Settles a promise with an error. */
export function rejectPromise(promise: PromiseValue, error: Value): void {
  settle(promise.future, "rejected", error);
}

/** `resolve` and `reject`, to hand over. */
export function resolvers(promise: PromiseValue, context: Context): [NativeFunction, NativeFunction] {
  let isResolved = false;
  const once = (act: (value: Value) => void) => (given: readonly Value[]) => {
    if (!isResolved) {
      isResolved = true;
      act(given[0]);
    }
    return undefined;
  };
  return [
    { kind: "native", name: "resolve", promise, call: once((value) => resolvePromise(promise, value, context)) },
    { kind: "native", name: "reject", call: once((error) => rejectPromise(promise, error)) },
  ];
}

/** `Promise.resolve(value)`: a promise is itself. */
export function toPromise(value: Value, context: Context): PromiseValue {
  if (isObject(value, "promise")) return value;
  const promise = createPromise();
  resolvePromise(promise, value, context);
  return promise;
}

/** `promise.then(whenFulfilled, whenRejected)`. */
export function then(promise: PromiseValue, whenFulfilled: Value, whenRejected: Value, call: NativeCall): PromiseValue {
  const { context, spot } = call;
  const next = createPromise();
  next.future.lane = promise.future.lane;
  whenSettled(promise.future, ({ state, value }) => {
    const handler = state === "rejected" ? whenRejected : whenFulfilled;
    queueMicrotask(context, function* (inner) {
      if (!isCallable(handler)) {
        if (state === "rejected") rejectPromise(next, value as Value);
        else resolvePromise(next, value as Value, inner);
        return;
      }
      try {
        const result = startValue(handler, positional(value as Value), inner, spot, null);
        resolvePromise(next, isCode(result) ? yield* result : result, inner);
      } catch (error) {
        rejectWith(next, error);
      }
    });
  });
  return next;
}

/** Whether a value can be called. */
export function isCallable(value: Value): boolean {
  return (
    isObject(value, "closure") ||
    isObject(value, "native") ||
    isObject(value, "bound") ||
    isObject(value, "library") ||
    isObject(value, "class")
  );
}

/** `new Promise(executor)`: the executor runs at once. */
export function constructPromise(call: NativeCall): Value | Running<Value> {
  const { context, spot } = call;
  const promise = createPromise();
  const [resolve, reject] = resolvers(promise, context);
  try {
    const result = startValue(call.given[0], positional(resolve, reject), context, spot, null);
    if (isCode(result)) return finishConstruction(promise, result);
  } catch (error) {
    rejectWith(promise, error);
  }
  return promise;
}

function* finishConstruction(promise: PromiseValue, executor: Running<Value>): Running<Value> {
  try {
    yield* executor;
  } catch (error) {
    rejectWith(promise, error);
  }
  return promise;
}

function rejectWith(promise: PromiseValue, error: unknown): void {
  if (!isRaised(error)) throw error;
  rejectPromise(promise, error.raised);
}

/** `promise.finally(f)`: the outcome passes through, after `f` and what it gives. */
export function afterwards(promise: PromiseValue, handler: Value, call: NativeCall): PromiseValue {
  const pass = (isRejected: boolean): NativeFunction => ({
    kind: "native",
    name: "finally",
    *call(given): Running<Value> {
      const { context, spot } = call;
      const result = isCallable(handler) ? yield* callValue(handler, positional(), context, spot) : undefined;
      const value = given[0];
      return then(
        toPromise(result, context),
        {
          kind: "native",
          name: "pass",
          call: () => {
            if (isRejected) throw { raised: value };
            return value;
          },
        },
        undefined,
        call,
      );
    },
  });
  return then(promise, pass(false), pass(true), call);
}
