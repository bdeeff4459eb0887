import { positional } from "../interpreter/arguments.ts";
import { callValue } from "../interpreter/call.ts";
import { startChild } from "../interpreter/childProcesses.ts";
import { commandOf } from "../interpreter/commands.ts";
import { type NativeCall, notice } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { laneOf, type NativeTable, waitReason } from "../interpreter/natives.ts";
import { park } from "../interpreter/parking.ts";
import { isObject, type LibraryObject, libraryObject, list, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { settle, whenSettled } from "../machine/future.ts";
import { waitsFor } from "./asyncFunctions.ts";
import { createEmitter, emit } from "./emitters.ts";
import { nodeLoop, post } from "./loop.ts";
import { createPromise, isCallable } from "./promises.ts";

/** What starting a command costs Node's main thread, in nanoseconds. */
const parentCost = 2_000_000;

function wordsOf(call: NativeCall, isShell: boolean): string | null {
  const [first, second] = call.given;
  if (isShell || !isObject(second, "list")) return commandOf(first);
  return commandOf(list([isObject(first, "unknown") || isObject(first, "library") ? "node" : first, ...second.items]));
}

function* start(isShell: boolean, call: NativeCall): Running<LibraryObject> {
  const { context } = call;
  yield* noticed(context, parentCost, call.spot);
  const loop = nodeLoop(context);
  const child = startChild(wordsOf(call, isShell), call);
  const stream = () => createEmitter("EventEmitter", {});
  const object = createEmitter(
    "ChildProcess",
    { lane: child.future.lane },
    { pid: unknown, stdout: stream(), stderr: stream() },
  );
  const callee = call.given.at(-1);
  loop.pending++;
  whenSettled(child.future, () => {
    loop.pending--;
    post(loop, function* (inner) {
      if (isCallable(callee)) yield* callValue(callee, positional(null, unknown, unknown), inner, call.spot);
      yield* emit(object, "exit", [0], inner);
      yield* emit(object, "close", [0], inner);
    });
  });
  return object;
}

/** `execSync` and its kin: the thread waits for the child. */
function* runSync(isShell: boolean, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  yield* noticed(context, parentCost, spot);
  const child = startChild(wordsOf(call, isShell), call);
  yield* park(context, {
    reason: waitReason("child", spot, () => child.future.lane),
    duration: null,
    begin: (wake) => whenSettled(child.future, wake),
  });
  if (child.future.lane !== null) context.run.machine.recorder.arrow(child.future.lane, laneOf(context), "join");
  return libraryObject("Buffer", null, { status: 0 });
}

/** `util.promisify(exec)(command)`. */
function* runPromised(isShell: boolean, call: NativeCall): Running<Value> {
  const { context } = call;
  yield* notice(context);
  const promise = waitsFor(createPromise(), "child");
  const loop = nodeLoop(context);
  const child = startChild(wordsOf(call, isShell), call);
  promise.future.lane = child.future.lane;
  loop.pending++;
  whenSettled(child.future, () => {
    loop.pending--;
    post(loop, () => settle(promise.future, "fulfilled", unknown));
  });
  return promise;
}

/** `node:child_process`. */
export const childProcessNatives: NativeTable = {
  functions: {
    "child_process.exec": (call) => start(true, call),
    "child_process.execFile": (call) => start(false, call),
    "child_process.spawn": (call) => start(false, call),
    "child_process.fork": (call) => start(false, call),
    "child_process.execSync": (call) => runSync(true, call),
    "child_process.execFileSync": (call) => runSync(false, call),
    "child_process.spawnSync": (call) => runSync(false, call),
    "util.promisify(child_process.exec)": (call) => runPromised(true, call),
    "util.promisify(child_process.execFile)": (call) => runPromised(false, call),
  },
};
