import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import type { NativeCall } from "../interpreter/context.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import type { NativeTable } from "../interpreter/natives.ts";
import { isObject, list, type PromiseValue, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { settle } from "../machine/future.ts";
import { assumedPromise } from "./asyncFunctions.ts";
import {
  afterwards,
  constructPromise,
  createPromise,
  rejectPromise,
  resolvePromise,
  then,
  toPromise,
} from "./promises.ts";

type Combinator = (
  whole: PromiseValue,
  count: number,
) => {
  readonly fulfilled: (index: number, value: Value) => void;
  readonly rejected: (index: number, error: Value) => void;
};

/** `Promise.all` and its kin: each element becomes a promise whose `then` tells the whole. */
function combine(combinator: Combinator, settlesEmpty: boolean) {
  return function* (call: NativeCall): Running<Value> {
    const items = yield* itemsOf(call.given[0], call.context, call);
    const whole = createPromise();
    const { fulfilled, rejected } = combinator(whole, items.length);
    if (items.length === 0 && settlesEmpty) settle(whole.future, "fulfilled", list([]));
    items.forEach((item, index) => {
      const promise = isObject(item, "unknown") ? assumedPromise(call.spot.text, call) : toPromise(item, call.context);
      then(promise, native(fulfilled, index), native(rejected, index), call);
    });
    return whole;
  };
}

function native(act: (index: number, value: Value) => void, index: number): Value {
  return {
    kind: "native",
    name: "element",
    call: (given) => {
      act(index, given[0]);
      return undefined;
    },
  };
}

const all: Combinator = (whole, count) => {
  const values: Value[] = Array.from({ length: count }, () => undefined);
  let left = count;
  return {
    fulfilled(index, value) {
      values[index] = value;
      if (--left === 0) settle(whole.future, "fulfilled", list(values));
    },
    rejected: (_index, error) => rejectPromise(whole, error),
  };
};

const allSettled: Combinator = (whole, count) => {
  const values: Value[] = Array.from({ length: count }, () => undefined);
  let left = count;
  const set = (index: number, entries: Record<string, Value>) => {
    values[index] = {
      kind: "dict",
      entries: new Map(Object.entries(entries).map(([key, value]) => [`s${key}`, { key, value }])),
    };
    if (--left === 0) settle(whole.future, "fulfilled", list(values));
  };
  return {
    fulfilled: (index, value) => set(index, { status: "fulfilled", value }),
    rejected: (index, reason) => set(index, { status: "rejected", reason }),
  };
};

const race: Combinator = (whole) => ({
  fulfilled: (_index, value) => settle(whole.future, "fulfilled", value),
  rejected: (_index, error) => rejectPromise(whole, error),
});

const any: Combinator = (whole, count) => {
  let left = count;
  return {
    fulfilled: (_index, value) => settle(whole.future, "fulfilled", value),
    rejected: (_index, error) => {
      if (--left === 0) rejectPromise(whole, error);
    },
  };
};

/** `Promise`, its functions and methods. */
export const promiseNatives: NativeTable = {
  functions: {
    Promise: constructPromise,
    "Promise.resolve": (call) => toPromise(call.given[0], call.context),
    "Promise.reject": (call) => {
      const promise = createPromise();
      rejectPromise(promise, call.given[0]);
      return promise;
    },
    "Promise.all": combine(all, true),
    "Promise.allSettled": combine(allSettled, true),
    "Promise.race": combine(race, false),
    "Promise.any": combine(any, false),
    "Promise.withResolvers": (call) => {
      const promise = createPromise();
      const set = (isRejected: boolean): Value => ({
        kind: "native",
        name: isRejected ? "reject" : "resolve",
        call: (given) => {
          if (isRejected) rejectPromise(promise, given[0]);
          else resolvePromise(promise, given[0], call.context);
          return undefined;
        },
      });
      const entries = new Map<string | object, { key: Value; value: Value }>([
        ["spromise", { key: "promise", value: promise }],
        ["sresolve", { key: "resolve", value: set(false) }],
        ["sreject", { key: "reject", value: set(true) }],
      ]);
      return { kind: "dict", entries };
    },
    "Promise.try": function* (call): Running<Value> {
      return toPromise(yield* callValue(call.given[0], positional(), call.context, call.spot), call.context);
    },
  },
  methods: {
    "promise.then": (promise: PromiseValue, call) => then(promise, call.given[0], call.given[1], call),
    "promise.catch": (promise: PromiseValue, call) => then(promise, undefined, call.given[0], call),
    "promise.finally": (promise: PromiseValue, call) => afterwards(promise, call.given[0], call),
  },
};
