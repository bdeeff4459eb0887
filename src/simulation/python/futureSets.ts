import { type NativeCall, notice } from "../interpreter/context.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import { argument, type NativeTable, stateOf, timeoutOf, waitReason } from "../interpreter/natives.ts";
import { park } from "../interpreter/parking.ts";
import { isObject, type LibraryObject, libraryObject, list, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { type Future, whenSettled } from "../machine/future.ts";

/** The futures among values, each with the object that holds it. */
function futuresIn(values: readonly Value[]): { object: Value; future: Future }[] {
  return values.flatMap((object) => {
    const future = stateOf<Future>(object);
    return future && "callbacks" in future ? [{ object, future }] : [];
  });
}

interface Completed {
  readonly waiting: { object: Value; future: Future }[];
}

function* asCompleted(call: NativeCall): Running<Value> {
  const waiting = futuresIn(yield* itemsOf(argument(call, 0, "fs"), call.context, call));
  return libraryObject("concurrent.futures.Completed", { waiting } satisfies Completed);
}

function* nextCompleted(completed: LibraryObject, call: NativeCall): Running<Value> {
  const { waiting } = completed.state as Completed;
  if (waiting.length === 0) return libraryObject("end");
  let at = waiting.findIndex(({ future }) => future.state !== "pending");
  if (at < 0) {
    yield* park(call.context, {
      reason: waitReason("join", call.spot),
      duration: null,
      begin: (wake) => {
        for (const { future } of waiting) whenSettled(future, wake);
      },
    });
    at = Math.max(
      0,
      waiting.findIndex(({ future }) => future.state !== "pending"),
    );
  }
  const [first] = waiting.splice(at, 1);
  return first?.object;
}

function* waitFunction(call: NativeCall): Running<Value> {
  const all = futuresIn(yield* itemsOf(argument(call, 0, "fs"), call.context, call));
  const mode = argument(call, 2, "return_when");
  const isFirst = isObject(mode, "library") && mode.name.endsWith("FIRST_COMPLETED");
  const isDone = () =>
    isFirst
      ? all.some(({ future }) => future.state !== "pending")
      : all.every(({ future }) => future.state !== "pending");
  const deadline = timeoutOf(call, 1);
  const waiters: (() => void)[] = [];
  for (const { future } of all)
    whenSettled(future, () => {
      if (isDone()) for (const wake of waiters.splice(0)) wake();
    });
  yield* notice(call.context);
  if (!isDone())
    yield* park(call.context, {
      reason: waitReason("join", call.spot),
      duration: deadline,
      begin: (wake) => waiters.push(wake),
    });
  const sorted = (done: boolean) =>
    list(
      all.filter(({ future }) => (future.state !== "pending") === done).map(({ object }) => object),
      "set",
    );
  return list([sorted(true), sorted(false)], "tuple");
}

/** `as_completed` and `wait` of `concurrent.futures`. */
export const futureSetNatives: NativeTable = {
  functions: {
    "concurrent.futures.as_completed": asCompleted,
    "concurrent.futures.wait": waitFunction,
  },
  methods: { "concurrent.futures.Completed.__next__": nextCompleted },
};
