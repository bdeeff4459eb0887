import { positional } from "../interpreter/arguments.ts";
import { type Context, type NativeCall, notice, pay } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { memberOf } from "../interpreter/members.ts";
import {
  argument,
  laneOf,
  type NativeTable,
  numberArgument,
  stateOf,
  timeoutOf,
  waitReason,
} from "../interpreter/natives.ts";
import { park } from "../interpreter/parking.ts";
import { isRaised } from "../interpreter/raised.ts";
import { callHandedOver } from "../interpreter/unseenWork.ts";
import { isObject, type LibraryObject, libraryObject, type Value } from "../interpreter/values.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import { createFuture, type Future, settle, whenSettled } from "../machine/future.ts";
import type { Thread } from "../machine/thread.ts";
import { countUp } from "./counters.ts";
import { startArguments } from "./startArguments.ts";

/** A `threading.Thread`. */
export interface ThreadState {
  target: Value;
  given: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  name: string;
  daemon: boolean;
  /** A subclass whose `run` is called. */
  readonly instance: Value;
  /** A `Timer` sleeps first; in microseconds. */
  delay: number | null;
  thread: Thread | null;
  readonly done: Future;
}

/** A `threading.Thread` that is not started; `instance` is the object of a subclass, or null. */
export function createThreadObject(call: NativeCall, instance: Value): LibraryObject {
  const state: ThreadState = {
    target: null,
    given: [],
    keywords: new Map(),
    name: "",
    daemon: call.context.thread.isDaemon,
    instance,
    delay: null,
    thread: null,
    done: createFuture(),
  };
  const object = libraryObject("threading.Thread", state);
  if (instance === null) initialise(object, call);
  return object;
}

function initialise(object: LibraryObject, call: NativeCall): void {
  const state = object.state as ThreadState;
  Object.assign(state, startArguments(call));
  const name = argument(call, 2, "name");
  const number = countUp(call.context.run, "Thread");
  const suffix = isObject(state.target, "closure")
    ? ` (${call.context.run.program.routines[state.target.routine]?.name ?? ""})`
    : "";
  state.name = typeof name === "string" ? name : `Thread-${number}${suffix}`;
  const daemon = call.keywords.get("daemon");
  if (typeof daemon === "boolean") state.daemon = daemon;
  object.fields.set("name", state.name);
  object.fields.set("daemon", state.daemon);
}

function createTimer(call: NativeCall): LibraryObject {
  const object = createThreadObject({ ...call, given: [], keywords: new Map() }, null);
  const state = object.state as ThreadState;
  state.delay = Math.round((numberArgument(call, 0, "interval") ?? 1) * 1_000_000);
  state.target = argument(call, 1, "function") ?? null;
  const given = argument(call, 2, "args");
  state.given = isObject(given, "list") ? given.items : [];
  return object;
}

/** Starts the thread; the caller goes on when the new one has begun, as `Thread.start` does. */
export function* startThread(object: LibraryObject, call: NativeCall): Running<Value> {
  const state = object.state as ThreadState | null;
  const { context, spot } = call;
  if (!state || state.thread) return null;
  const { run, thread: parent } = context;
  yield* noticed(context, run.machine.costs.threadStart, spot);
  const isDaemon = isTrue(object.fields.get("daemon")) ?? state.daemon;
  const name = object.fields.get("name");
  yield* park(context, {
    reason: waitReason("starting", spot),
    duration: null,
    begin: (wake) => {
      state.thread = run.machine.startThread({
        process: parent.process,
        name: typeof name === "string" ? name : state.name,
        kind: "thread",
        parent: { ...parent, lane: laneOf(context) },
        isDaemon,
        body: (thread) => bodyOf(state, { run, thread, task: null, depth: 0, isSuspendable: false }, wake),
      });
      state.done.lane = state.thread.lane;
      state.thread.onEnd.push(() => settle(state.done, "fulfilled", null));
    },
  });
  return null;
}

function* bodyOf(state: ThreadState, context: Context, begun: () => void): Running {
  begun();
  yield* runQuietly(context, function* () {
    if (state.delay !== null) {
      yield* park(context, { reason: waitReason("sleep", spotOf("Timer")), duration: state.delay, begin: null });
    }
    const run = isObject(state.instance, "instance") ? memberOf(state.instance, "run", context) : null;
    const target = run && isObject(run, "closure") ? run : state.target;
    const given = target === state.target ? { positional: state.given, keywords: state.keywords } : positional();
    if (target !== null && target !== undefined) yield* callHandedOver(target, given, context, spotOf(state.name));
  });
}

/** Runs the body of a thread: what it raises ends it, and nobody else. */
export function* runQuietly(context: Context, body: () => Running<unknown>): Running {
  try {
    yield* body();
  } catch (error) {
    if (!isRaised(error)) throw error;
  }
  yield* pay(context);
}

function isTrue(value: Value): boolean | null {
  return typeof value === "boolean" ? value : null;
}

/** Waits for the end of what settles the future. */
export function* joinFuture(future: Future, call: NativeCall, duration: number | null, name: string): Running<boolean> {
  const { context, spot } = call;
  yield* notice(context);
  if (future.state !== "pending") return true;
  const wasWoken = yield* park(context, {
    reason: waitReason("join", { ...spot, text: spot.text || name }, () => future.lane),
    duration,
    begin: (wake) => whenSettled(future, wake),
  });
  if (wasWoken && future.lane !== null) context.run.machine.recorder.arrow(future.lane, laneOf(context), "join");
  return wasWoken;
}

function* join(object: LibraryObject, call: NativeCall): Running<Value> {
  const state = object.state as ThreadState | null;
  if (state?.thread) yield* joinFuture(state.done, call, timeoutOf(call, 0), state.name);
  return null;
}

function* runHere(object: LibraryObject, call: NativeCall): Running<Value> {
  const state = object.state as ThreadState | null;
  if (!state || state.target === null) return null;
  const given = { positional: state.given, keywords: state.keywords };
  return yield* callHandedOver(state.target, given, call.context, call.spot);
}

/** `threading.Thread` and what belongs to it. */
export const threadNatives: NativeTable = {
  functions: {
    "threading.Thread": (call) => createThreadObject(call, null),
    "threading.Timer": createTimer,
    "threading.current_thread": ({ context }) =>
      libraryObject("threading.Thread", null, { name: context.run.machine.recorder.nameOf(context.thread.lane) }),
    "_thread.start_new_thread": startNewThread,
    "thread.start_new_thread": startNewThread,
    "thread.start_new": startNewThread,
  },
  methods: {
    "threading.Thread.__init__": (object: LibraryObject, call) => {
      initialise(object, call);
      return null;
    },
    "threading.Thread.start": startThread,
    "threading.Thread.join": join,
    "threading.Thread.run": runHere,
    "threading.Thread.is_alive": (object: LibraryObject) => {
      const state = stateOf<ThreadState>(object);
      return state?.thread ? state.done.state === "pending" : false;
    },
    "threading.Thread.setDaemon": (object: LibraryObject, { given }) => {
      object.fields.set("daemon", given[0] ?? true);
      return null;
    },
    "threading.Thread.setName": (object: LibraryObject, { given }) => {
      object.fields.set("name", given[0] ?? "");
      return null;
    },
    "threading.Thread.cancel": () => null,
  },
};

function* startNewThread(call: NativeCall): Running<Value> {
  const object = createThreadObject({ ...call, given: [], keywords: new Map() }, null);
  const state = object.state as ThreadState;
  state.target = call.given[0] ?? null;
  state.given = isObject(call.given[1], "list") ? call.given[1].items : [];
  // The interpreter does not wait for threads of the old module.
  object.fields.set("daemon", true);
  yield* startThread(object, call);
  return object;
}
