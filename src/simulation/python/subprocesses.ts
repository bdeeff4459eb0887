import { type Child, startChild } from "../interpreter/childProcesses.ts";
import { commandOf } from "../interpreter/commands.ts";
import type { NativeCall } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { awaitFuture } from "../interpreter/loopTasks.ts";
import { argument, laneOf, type NativeTable, stateOf, timeoutOf, waitReason } from "../interpreter/natives.ts";
import { park } from "../interpreter/parking.ts";
import { type LibraryObject, libraryObject, list, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { whenSettled } from "../machine/future.ts";
import { coroutine } from "./asyncio/functions.ts";

/** What starting a command costs the parent, in nanoseconds: fork, exec and the pipes. */
const parentCost = 1_000_000;

function* start(call: NativeCall): Running<LibraryObject> {
  yield* noticed(call.context, parentCost, call.spot);
  const child = startChild(commandOf(argument(call, 0, "args")), call);
  return libraryObject("subprocess.Popen", child, { returncode: 0, pid: unknown, stdout: unknown, stderr: unknown });
}

function* waitChild(object: LibraryObject, call: NativeCall, duration: number | null): Running<Value> {
  const child = stateOf<Child>(object);
  if (child?.future.state !== "pending") return 0;
  const { context, spot } = call;
  yield* park(context, {
    reason: waitReason("child", spot, () => child.future.lane),
    duration,
    begin: (wake) => whenSettled(child.future, wake),
  });
  if (child.future.state !== "pending" && child.future.lane !== null) {
    context.run.machine.recorder.arrow(child.future.lane, laneOf(context), "join");
  }
  return 0;
}

function* run(call: NativeCall): Running<Value> {
  const object = yield* start(call);
  yield* waitChild(object, call, null);
  return object;
}

/** `asyncio.create_subprocess_exec(program, *words)`. */
function startAsync(isShell: boolean) {
  return (call: NativeCall): Value =>
    coroutine("create_subprocess", function* (context) {
      yield* noticed(context, parentCost, call.spot);
      const command = isShell ? commandOf(call.given[0]) : commandOf(list([...call.given]));
      const child = startChild(command, { ...call, context });
      return libraryObject("asyncio.subprocess.Process", child, { returncode: 0, pid: unknown });
    });
}

function waitAsync(object: LibraryObject, call: NativeCall, result: Value): Value {
  return coroutine("wait", function* (context) {
    const child = stateOf<Child>(object);
    if (child)
      yield* awaitFuture(
        child.future,
        waitReason("child", call.spot, () => child.future.lane),
        context,
      );
    return result;
  });
}

const runs = ["subprocess.run", "subprocess.call", "subprocess.check_call", "subprocess.check_output", "os.system"];

/** `subprocess` and `os.system`. */
export const subprocessNatives: NativeTable = {
  functions: {
    "subprocess.Popen": start,
    ...Object.fromEntries(runs.map((name) => [name, run])),
    "asyncio.create_subprocess_exec": startAsync(false),
    "asyncio.create_subprocess_shell": startAsync(true),
  },
  methods: {
    "subprocess.Popen.wait": (object: LibraryObject, call) => waitChild(object, call, timeoutOf(call, 0)),
    "subprocess.Popen.communicate": function* (object: LibraryObject, call): Running<Value> {
      yield* waitChild(object, call, timeoutOf(call, 1));
      return list([unknown, unknown], "tuple");
    },
    "subprocess.Popen.poll": (object: LibraryObject) => (stateOf<Child>(object)?.future.state === "pending" ? null : 0),
    "asyncio.subprocess.Process.wait": (object: LibraryObject, call) => waitAsync(object, call, 0),
    "asyncio.subprocess.Process.communicate": (object: LibraryObject, call) =>
      waitAsync(object, call, list([unknown, unknown], "tuple")),
  },
};
