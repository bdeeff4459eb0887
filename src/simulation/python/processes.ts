import { type Context, charge, type NativeCall, pay } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import { memberOf } from "../interpreter/members.ts";
import { argument, laneOf, type NativeTable, numberArgument, stateOf, timeoutOf } from "../interpreter/natives.ts";
import { turnedItems } from "../interpreter/taskCount.ts";
import { callHandedOver } from "../interpreter/unseenWork.ts";
import { isObject, type LibraryObject, libraryObject, list, unknown, type Value } from "../interpreter/values.ts";
import { addWorker, createPool, type Pool, submitJob } from "../interpreter/workers.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import { createFuture, type Future, settle } from "../machine/future.ts";
import type { Process } from "../machine/thread.ts";
import { childrenOf } from "./children.ts";
import { countUp } from "./counters.ts";
import { resultOf, waitForPool } from "./executors.ts";
import { processStartTime } from "./processStart.ts";
import { startArguments } from "./startArguments.ts";
import { joinFuture, runQuietly } from "./threads.ts";

/** What the parent computes to start one, as a part of the whole: forking copies its page tables. */
const parentShare = { fork: 0.3, forkserver: 0.02, spawn: 0.02 };

interface ProcessState {
  target: Value;
  given: readonly Value[];
  keywords: ReadonlyMap<string, Value>;
  name: string;
  readonly instance: Value;
  process: Process | null;
  readonly done: Future;
}

/** A `multiprocessing.Process` that is not started; `instance` is the object of a subclass, or null. */
export function createProcessObject(call: NativeCall, instance: Value): LibraryObject {
  const state: ProcessState = {
    target: null,
    given: [],
    keywords: new Map(),
    name: "",
    instance,
    process: null,
    done: createFuture(),
  };
  const object = libraryObject("multiprocessing.Process", state, { exitcode: null, pid: unknown });
  if (instance === null) initialise(object, call);
  return object;
}

function initialise(object: LibraryObject, call: NativeCall): void {
  const state = object.state as ProcessState;
  Object.assign(state, startArguments(call));
  const name = argument(call, 2, "name");
  state.name = typeof name === "string" ? name : `Process-${countUp(call.context.run, "Process")}`;
  object.fields.set("name", state.name);
  object.fields.set("daemon", call.keywords.get("daemon") ?? false);
}

function* start(object: LibraryObject, call: NativeCall): Running<Value> {
  const state = stateOf<ProcessState>(object);
  const { context, spot } = call;
  if (!state || state.process) return null;
  const { run, thread: parent } = context;
  const { settings } = run.machine;
  const whole = processStartTime(run);
  const share = parentShare[settings.startMethod];
  yield* noticed(context, whole * share * 1000, spot);
  const process = run.machine.startProcess(parent.process);
  state.process = process;
  const startTime = Math.round(whole * (1 - share));
  const thread = run.machine.startThread({
    process,
    name: state.name,
    kind: "process",
    parent: { ...parent, lane: laneOf(context) },
    isDaemon: false,
    body: (inner) => bodyOf(state, startTime, { run, thread: inner, task: null, depth: 0, isSuspendable: false }),
  });
  state.done.lane = thread.lane;
  thread.onEnd.push(() => {
    object.fields.set("exitcode", 0);
    settle(state.done, "fulfilled", null);
  });
  childrenOf(run).push({ future: state.done, isDaemon: object.fields.get("daemon") === true, process });
  return null;
}

function* bodyOf(state: ProcessState, startTime: number, context: Context): Running {
  yield {
    kind: "compute",
    duration: Math.max(1, startTime),
    spot: spotOf(state.name),
    mode: "interpreted",
    state: "starting",
  };
  yield* runQuietly(context, function* () {
    const run = isObject(state.instance, "instance") ? memberOf(state.instance, "run", context) : null;
    const isOwn = run !== null && isObject(run, "closure");
    const target = isOwn ? run : state.target;
    const given = isOwn
      ? { positional: [], keywords: new Map() }
      : { positional: state.given, keywords: state.keywords };
    if (target !== null && target !== undefined) yield* callHandedOver(target, given, context, spotOf(state.name));
  });
}

/** `multiprocessing.Pool`: all its processes start with it. */
function createProcessPool(call: NativeCall, ownProcess: boolean): LibraryObject {
  const { context } = call;
  const { run } = context;
  const { settings, costs } = run.machine;
  const most = Math.max(1, numberArgument(call, 0, "processes") ?? settings.cores);
  const pool = createPool({
    run,
    parent: context.thread,
    most,
    name: ownProcess
      ? () => `ForkPoolWorker-${countUp(run, "ForkPoolWorker")}`
      : () => `Thread-${countUp(run, "Thread")} (worker)`,
    kind: ownProcess ? "pool-process" : "pool-thread",
    ownProcess,
    startTime: ownProcess ? processStartTime(run) : Math.round(costs.threadStart / 1000),
  });
  for (let index = 0; index < most; index++) addWorker(pool);
  if (ownProcess) charge(context, processStartTime(run) * parentShare[settings.startMethod] * most * 1000, call.spot);
  return libraryObject("multiprocessing.pool.Pool", pool);
}

/** Calls for rows of arguments, in chunks, as `Pool.map` sends them. */
function* submitRows(
  pool: Pool,
  callee: Value,
  rows: readonly (readonly Value[])[],
  chunk: number,
  call: NativeCall,
): Running<Future[]> {
  const { context, spot } = call;
  const cost = pool.ownProcess
    ? context.run.machine.costs.processPoolSubmit
    : context.run.machine.costs.threadPoolSubmit;
  const futures: Future[] = [];
  for (let at = 0; at < rows.length; at += chunk) {
    const part = rows.slice(at, at + chunk);
    yield* noticed(context, cost / 2, spot);
    const whole = submitJob(pool, {
      *body(inner) {
        const results: Value[] = [];
        charge(inner, cost / 2, spot);
        for (const row of part)
          results.push(yield* callHandedOver(callee, { positional: row, keywords: new Map() }, inner, spot));
        return list(results);
      },
      spot,
      from: laneOf(context),
      onStart: null,
    });
    futures.push(whole);
  }
  return futures;
}

function* collect(futures: readonly Future[], call: NativeCall): Running<Value> {
  const items: Value[] = [];
  for (const future of futures) {
    const part = yield* resultOf(future, call, null);
    if (isObject(part, "list")) items.push(...part.items);
  }
  return list(items);
}

function* rowsOf(call: NativeCall, isStar: boolean): Running<Value[][]> {
  const given = yield* itemsOf(argument(call, 1, "iterable"), call.context, call);
  const items = turnedItems(given, argument(call, 0, "func"), call.context);
  return items.map((item) => (isStar && isObject(item, "list") ? item.items : [item]));
}

function chunkSize(pool: Pool, rows: number, call: NativeCall, isLazy: boolean): number {
  return numberArgument(call, 2, "chunksize") ?? (isLazy ? 1 : Math.max(1, Math.ceil(rows / (pool.most * 4))));
}

function mapping(isStar: boolean, isLazy: boolean, isAsync: boolean) {
  return function* (object: LibraryObject, call: NativeCall): Running<Value> {
    const pool = stateOf<Pool>(object);
    if (!pool) return unknown;
    const rows = yield* rowsOf(call, isStar);
    const futures = yield* submitRows(pool, call.given[0], rows, chunkSize(pool, rows.length, call, isLazy), call);
    if (isAsync) return libraryObject("multiprocessing.pool.AsyncResult", futures);
    return isLazy
      ? libraryObject("multiprocessing.pool.Iterator", { futures, next: 0 })
      : yield* collect(futures, call);
  };
}

function* applyAsync(object: LibraryObject, call: NativeCall): Running<Value> {
  const pool = stateOf<Pool>(object);
  if (!pool) return unknown;
  const given = argument(call, 1, "args");
  const row = isObject(given, "list") ? given.items : [];
  const futures = yield* submitRows(pool, call.given[0], [row], 1, call);
  return libraryObject("multiprocessing.pool.AsyncResult", futures, { isSingle: true });
}

function* asyncResult(object: LibraryObject, call: NativeCall): Running<Value> {
  const all = yield* collect((stateOf<Future[]>(object) ?? []) as Future[], call);
  return object.fields.get("isSingle") === true && isObject(all, "list") ? all.items[0] : all;
}

const poolMethods: NativeTable["methods"] = {
  map: mapping(false, false, false),
  starmap: mapping(true, false, false),
  imap: mapping(false, true, false),
  imap_unordered: mapping(false, true, false),
  map_async: mapping(false, false, true),
  starmap_async: mapping(true, false, true),
  apply_async: applyAsync,
  apply: function* (object: LibraryObject, call: NativeCall): Running<Value> {
    const result = yield* applyAsync(object, call);
    return isObject(result, "object") ? yield* asyncResult(result, call) : result;
  },
  close: () => null,
  terminate: () => null,
  join: function* (object: LibraryObject, call: NativeCall): Running<Value> {
    const pool = stateOf<Pool>(object);
    if (pool) yield* waitForPool(pool, call);
    return null;
  },
};

/** `multiprocessing`: processes, pools, managers and start methods. */
export const processNatives: NativeTable = {
  functions: {
    "multiprocessing.Process": (call) => createProcessObject(call, null),
    "multiprocessing.Pool": (call) => createProcessPool(call, true),
    "multiprocessing.pool.Pool": (call) => createProcessPool(call, true),
    "multiprocessing.pool.ThreadPool": (call) => createProcessPool(call, false),
    "multiprocessing.dummy.Pool": (call) => createProcessPool(call, false),
    "multiprocessing.get_context": () => ({ kind: "library", name: "multiprocessing" }),
    "multiprocessing.Manager": () => ({ kind: "library", name: "multiprocessing.manager" }),
    "multiprocessing.manager.list": function* (call): Running<Value> {
      return list(yield* itemsOf(call.given[0] ?? list([]), call.context, call));
    },
    "multiprocessing.manager.dict": () => ({ kind: "dict", entries: new Map() }),
    "multiprocessing.cpu_count": ({ context }) => context.run.machine.settings.cores,
    "multiprocessing.set_start_method": () => null,
    "multiprocessing.freeze_support": () => null,
  },
  methods: {
    "multiprocessing.Process.__init__": (object: LibraryObject, call) => {
      initialise(object, call);
      return null;
    },
    "multiprocessing.Process.start": start,
    "multiprocessing.Process.join": function* (object: LibraryObject, call): Running<Value> {
      const state = stateOf<ProcessState>(object);
      if (state?.process) yield* joinFuture(state.done, call, timeoutOf(call, 0), state.name);
      return null;
    },
    "multiprocessing.Process.is_alive": (object: LibraryObject) => {
      const state = stateOf<ProcessState>(object);
      return state?.process ? state.done.state === "pending" : false;
    },
    "multiprocessing.Process.terminate": function* (object: LibraryObject, call): Running<Value> {
      const state = stateOf<ProcessState>(object);
      yield* pay(call.context);
      if (state?.process) call.context.run.machine.killProcess(state.process);
      return null;
    },
    ...Object.fromEntries(
      Object.entries(poolMethods).map(([name, method]) => [`multiprocessing.pool.Pool.${name}`, method]),
    ),
    "multiprocessing.pool.AsyncResult.get": asyncResult,
    "multiprocessing.pool.AsyncResult.wait": asyncResult,
    "multiprocessing.pool.AsyncResult.ready": (object: LibraryObject) =>
      (stateOf<Future[]>(object) ?? []).every(({ state }) => state !== "pending"),
    "multiprocessing.pool.Iterator.__next__": function* (object: LibraryObject, call): Running<Value> {
      const state = object.state as { readonly futures: readonly Future[]; next: number };
      const future = state.futures[state.next++];
      if (!future) return libraryObject("end");
      const part = yield* resultOf(future, call, null);
      return isObject(part, "list") ? part.items[0] : part;
    },
  },
};
