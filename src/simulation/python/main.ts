import { type Given, nothing, unknownArguments } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { type Context, finish, type NativeCall, pay, type Run } from "../interpreter/context.ts";
import { subjectOf } from "../interpreter/entry.ts";
import { nativeCall } from "../interpreter/execute.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import { isRaised } from "../interpreter/raised.ts";
import { isObject, list, type Value } from "../interpreter/values.ts";
import { shutDown } from "../interpreter/workers.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import { createFuture } from "../machine/future.ts";
import type { Thread } from "../machine/thread.ts";
import { coroutine, runMain } from "./asyncio/functions.ts";
import { ensureTask, runAwaitable } from "./asyncio/tasks.ts";
import { childrenOf } from "./children.ts";
import { executorsOf, waitForPool } from "./executors.ts";
import { patch } from "./hubs.ts";
import { joinFuture } from "./threads.ts";

/** The main thread of a Python program: its code, and what the interpreter waits for at its end. */
export function* pythonMain(run: Run, thread: Thread): Running {
  const context: Context = { run, thread, task: null, depth: 0, isSuspendable: false };
  if (run.program.entry.isPatched) patch(context);
  try {
    yield* runEntry(context);
  } catch (error) {
    if (!isRaised(error)) throw error;
  }
  yield* pay(context);
  yield* endOfProgram(context);
}

function* runEntry(context: Context): Running {
  const { entry } = context.run.program;
  const subject = yield* subjectOf(context);
  if (subject.kind === "module") {
    yield* subject.run(context);
    return;
  }
  const { callee, spot } = subject;
  const call = nativeCall(context, spot);
  const routine = context.run.program.routines[entry.routine];
  const given = routine ? unknownArguments(routine, context) : nothing;
  if (entry.isGreenlet) {
    yield* runGreenlets(callee, given, callsOf(context, entry.calls), call);
    return;
  }
  if (!routine?.isAsync && !entry.isOnEventLoop) {
    for (let index = 0; index < entry.calls; index++)
      yield* consume(yield* callValue(callee, given, context, spot), call);
    return;
  }
  const calls = callsOf(context, entry.calls);
  const one = (inner: Context): Running<Value> => callOnLoop(callee, given, inner);
  const body = calls === 1 ? one : (inner: Context) => together(one, calls, inner);
  yield* runMain(coroutine(calls === 1 ? (routine?.name ?? "") : "requests", body), call);
}

/** Greenlets that are started together, and waited for. */
function* runGreenlets(callee: Value, given: Given, count: number, call: NativeCall): Running {
  const { functions } = call.context.run.natives;
  const [spawn, joinAll] = [functions.get("gevent.spawn"), functions.get("gevent.joinall")];
  if (!spawn || !joinAll) return;
  const started: Value[] = [];
  for (let index = 0; index < count; index++) {
    started.push(yield* finish(spawn({ ...call, given: [callee, ...given.positional] })));
  }
  yield* finish(joinAll({ ...call, given: [list(started)] }));
}

function callsOf({ run }: Context, usual: number): number {
  if (usual === 1) return 1;
  return run.assumptions.assume({
    id: "calls",
    label: { en: "Calls in flight at once", "zh-cn": "同时进行的调用数" },
    value: run.machine.settings.tasks ?? usual,
    unit: "items",
    line: null,
  });
}

function* callOnLoop(callee: Value, given: Given, context: Context): Running<Value> {
  const spot = spotOf("");
  const call = nativeCall(context, spot);
  const made = yield* callValue(callee, given, context, spot);
  return isObject(made, "generator") ? yield* consume(made, call) : yield* runAwaitable(made, call);
}

/** Somebody goes over what a generator function gives. */
function* consume(made: Value, call: NativeCall): Running<Value> {
  if (isObject(made, "generator")) yield* itemsOf(made, call.context, call);
  return made;
}

/** Several requests that come at once. */
function* together(one: (context: Context) => Running<Value>, calls: number, context: Context): Running<Value> {
  const call = nativeCall(context, spotOf("requests"));
  const tasks: Value[] = [];
  for (let index = 0; index < calls; index++) {
    tasks.push(ensureTask(coroutine("request", one), call));
  }
  for (const task of tasks) yield* runAwaitable(task, call);
  return list([]);
}

/** Pools finish their jobs, threads that are no daemons and child processes are joined. */
function* endOfProgram(context: Context): Running {
  const call = nativeCall(context, spotOf("end of the program"));
  const { run, thread } = context;
  for (const other of [...thread.process.threads]) {
    if (other === thread || other.isDaemon || other.state === "ended") continue;
    const done = createFuture(other.lane);
    other.onEnd.push(() => {
      done.state = "fulfilled";
      for (const callback of done.callbacks.splice(0)) callback(done);
    });
    yield* joinFuture(done, call, null, run.machine.recorder.nameOf(other.lane));
  }
  for (const pool of executorsOf(run)) {
    if (pool.pending > 0) yield* waitForPool(pool, call);
    shutDown(pool);
  }
  for (const child of childrenOf(run)) {
    if (child.isDaemon) run.machine.killProcess(child.process);
    else if (child.future.state === "pending") yield* joinFuture(child.future, call, null, "child");
  }
}
