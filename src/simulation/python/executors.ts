import { type Given, positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { charge, type NativeCall, notice, type Run } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { itemsOf } from "../interpreter/iteration.ts";
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
import { raise } from "../interpreter/raised.ts";
import { turnedItems } from "../interpreter/taskCount.ts";
import { callHandedOver } from "../interpreter/unseenWork.ts";
import { type LibraryObject, libraryObject, truth, type Value } from "../interpreter/values.ts";
import { createPool, type Pool, shutDown, submitJob } from "../interpreter/workers.ts";
import type { Running } from "../machine/effects.ts";
import { type Future, settle, whenSettled } from "../machine/future.ts";
import { countUp } from "./counters.ts";
import { processStartTime } from "./processStart.ts";

/** `ThreadPoolExecutor` and its kin. */
export interface ExecutorState {
  readonly pool: Pool;
  readonly submitCost: number;
}

/** An executor without workers yet. */
export function createExecutor(kind: "thread" | "process" | "interpreter", call: NativeCall): LibraryObject {
  const { context } = call;
  const { run } = context;
  const { costs, settings } = run.machine;
  const usual = kind === "thread" ? Math.min(32, settings.cores + 4) : settings.cores;
  const most = Math.max(1, numberArgument(call, 0, "max_workers") ?? usual);
  const number = countUp(run, `executor ${kind}`) - 1;
  const prefix = argument(call, 1, "thread_name_prefix");
  const name = typeof prefix === "string" && prefix !== "" ? prefix : `ThreadPoolExecutor-${number}`;
  const pool = createPool({
    run,
    parent: context.thread,
    most,
    name:
      kind === "thread"
        ? (index) => `${name}_${index}`
        : (index) => `${kind === "process" ? "Process" : "Interpreter"}-${index + 1}`,
    kind: kind === "process" ? "pool-process" : "pool-thread",
    ownProcess: kind !== "thread",
    startTime:
      kind === "process"
        ? processStartTime(run)
        : kind === "interpreter"
          ? Math.round(costs.interpreterStart / 1000)
          : Math.round(costs.threadStart / 1000),
  });
  executorsOf(run).push(pool);
  const state: ExecutorState = {
    pool,
    submitCost: kind === "thread" ? costs.threadPoolSubmit : costs.processPoolSubmit,
  };
  return libraryObject("concurrent.futures.Executor", state);
}

/** The pool of processes for calls that name none. */
export function processExecutor(call: NativeCall): LibraryObject {
  const { state } = call.context.run;
  const known = state.get("process executor") as LibraryObject | undefined;
  if (known) return known;
  const created = createExecutor("process", { ...call, given: [], keywords: new Map() });
  state.set("process executor", created);
  return created;
}

/** All pools of the run: the interpreter waits for their jobs at its end. */
export function executorsOf(run: Run): Pool[] {
  const known = (run.state.get("executors") as Pool[] | undefined) ?? [];
  run.state.set("executors", known);
  return known;
}

/** Hands a call to the executor and gives its future. */
export function* submit(
  executor: LibraryObject,
  body: { readonly callee: Value; readonly given: Given },
  call: NativeCall,
): Running<Future> {
  const { context, spot } = call;
  const { pool, submitCost } = executor.state as ExecutorState;
  yield* noticed(context, submitCost / 2, spot);
  return submitJob(pool, {
    *body(inner) {
      charge(inner, submitCost / 2, spot);
      return yield* callHandedOver(body.callee, body.given, inner, spot);
    },
    spot,
    from: laneOf(context),
    onStart: null,
  });
}

/** A future of `concurrent.futures`. */
export function futureObject(future: Future): LibraryObject {
  return libraryObject("concurrent.futures.Future", future);
}

/** Waits for a future, and gives its value or raises its error. */
export function* resultOf(future: Future, call: NativeCall, duration: number | null): Running<Value> {
  const { context, spot } = call;
  yield* notice(context);
  if (future.state === "pending") {
    const lane = laneOf(context);
    const wasWoken = yield* park(context, {
      reason: waitReason("join", spot, () => future.lane),
      duration,
      begin: (wake) => whenSettled(future, wake),
    });
    if (!wasWoken) throw raise("TimeoutError");
    if (future.lane !== null) context.run.machine.recorder.arrow(future.lane, lane, "join");
  }
  if (future.state === "rejected") throw { raised: future.value as Value };
  return future.value as Value;
}

/** Waits until nothing is left to do. */
export function* waitForPool(pool: Pool, call: NativeCall): Running {
  shutDown(pool);
  yield* notice(call.context);
  if (pool.pending === 0) return;
  yield* park(call.context, {
    reason: waitReason("join", call.spot),
    duration: null,
    begin: (wake) => pool.drained.push(wake),
  });
}

function* submitMethod(executor: LibraryObject, call: NativeCall): Running<Value> {
  const [callee, ...given] = call.given;
  if (!executor.state)
    return yield* callValue(callee, { positional: given, keywords: call.keywords }, call.context, call.spot);
  return futureObject(yield* submit(executor, { callee, given: { positional: given, keywords: call.keywords } }, call));
}

/** All is submitted at once; the results come in order. */
function* mapMethod(executor: LibraryObject, call: NativeCall): Running<Value> {
  const [callee, ...iterables] = call.given;
  const columns: (readonly Value[])[] = [];
  for (const iterable of iterables) {
    columns.push(turnedItems(yield* itemsOf(iterable, call.context, call), callee, call.context));
  }
  const rows = Math.min(...columns.map(({ length }) => length));
  const futures: Future[] = [];
  for (let row = 0; row < (Number.isFinite(rows) ? rows : 0); row++) {
    const given = positional(...columns.map((column) => column[row]));
    futures.push(yield* submit(executor, { callee, given }, call));
  }
  return libraryObject("concurrent.futures.Results", { futures, next: 0 } satisfies Results);
}

interface Results {
  readonly futures: readonly Future[];
  next: number;
}

function* nextResult(results: LibraryObject, call: NativeCall): Running<Value> {
  const state = results.state as Results;
  const future = state.futures[state.next++];
  return future ? yield* resultOf(future, call, null) : libraryObject("end");
}

/** `concurrent.futures`. */
export const executorNatives: NativeTable = {
  functions: {
    "concurrent.futures.ThreadPoolExecutor": (call) => createExecutor("thread", call),
    "concurrent.futures.ProcessPoolExecutor": (call) => createExecutor("process", call),
    "concurrent.futures.InterpreterPoolExecutor": (call) => createExecutor("interpreter", call),
  },
  methods: {
    "concurrent.futures.Executor.submit": submitMethod,
    "concurrent.futures.Executor.map": mapMethod,
    "concurrent.futures.Executor.shutdown": function* (executor: LibraryObject, call): Running<Value> {
      const state = stateOf<ExecutorState>(executor);
      if (!state) return null;
      if (truth(argument(call, 0, "wait") ?? true, true) === false) shutDown(state.pool);
      else yield* waitForPool(state.pool, call);
      return null;
    },
    "concurrent.futures.Results.__next__": nextResult,
    "concurrent.futures.Future.result": (object: LibraryObject, call) =>
      resultOf(object.state as Future, call, timeoutOf(call, 0)),
    "concurrent.futures.Future.exception": function* (object: LibraryObject, call): Running<Value> {
      const future = object.state as Future;
      try {
        yield* resultOf(future, call, timeoutOf(call, 0));
      } catch (error) {
        if (future.state !== "rejected") throw error;
        return future.value as Value;
      }
      return null;
    },
    "concurrent.futures.Future.done": (object: LibraryObject) => (object.state as Future).state !== "pending",
    "concurrent.futures.Future.running": (object: LibraryObject) =>
      (object.state as Future).lane !== null && (object.state as Future).state === "pending",
    "concurrent.futures.Future.cancel": () => false,
    "concurrent.futures.Future.set_result": (object: LibraryObject, { given }) => {
      settle(object.state as Future, "fulfilled", given[0]);
      return null;
    },
  },
};
