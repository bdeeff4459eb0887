import type { NativeCall } from "../interpreter/context.ts";
import { clockOf } from "../interpreter/context.ts";
import { type NativeTable, numberArgument, stateOf } from "../interpreter/natives.ts";
import { type LibraryObject, list, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { asyncioNatives, coroutineOfFunction, offload, runMain } from "./asyncio/functions.ts";
import { asyncEvent, asyncLock, semaphore } from "./asyncio/primitives.ts";
import { asyncQueue } from "./asyncio/queues.ts";
import { processExecutor } from "./executors.ts";

/** `trio.run(main, *args)`: trio takes the function, asyncio its coroutine. */
function runFunction(call: NativeCall): Running<Value> {
  return runMain(coroutineOfFunction(call, "main"), call);
}

function channel(call: NativeCall): Value {
  const size = numberArgument(call, 0, "max_buffer_size") ?? 0;
  const queue = asyncQueue(Math.max(1, size));
  return list([queue, queue], "tuple");
}

const sleep = asyncioNatives.functions?.["asyncio.sleep"];
const toThread = asyncioNatives.functions?.["asyncio.to_thread"];
const queueMethods = ["put", "get"] as const;

/** trio and anyio on the same kind of loop. The order in which trio runs ready tasks is random; here it is first come. */
export const trioNatives: NativeTable = {
  givingWay: ["anyio.sleep", "anyio.lowlevel.checkpoint", "trio.sleep", "trio.lowlevel.checkpoint"],
  functions: {
    "trio.run": runFunction,
    "anyio.run": runFunction,
    ...(sleep ? { "trio.sleep": sleep, "anyio.sleep": sleep } : {}),
    ...(toThread
      ? {
          "trio.to_thread.run_sync": toThread,
          "anyio.to_thread.run_sync": toThread,
          "starlette.concurrency.run_in_threadpool": toThread,
          "fastapi.concurrency.run_in_threadpool": toThread,
        }
      : {}),
    "anyio.to_process.run_sync": (call) => offload(processExecutor(call), call.given[0], call.given.slice(1), call),
    "trio.Lock": asyncLock,
    "anyio.Lock": asyncLock,
    "trio.Event": asyncEvent,
    "anyio.Event": asyncEvent,
    "trio.Semaphore": (call) => semaphore(numberArgument(call, 0, "initial_value") ?? 1),
    "anyio.Semaphore": (call) => semaphore(numberArgument(call, 0, "initial_value") ?? 1),
    "trio.CapacityLimiter": (call) => semaphore(numberArgument(call, 0, "total_tokens") ?? 1),
    "anyio.CapacityLimiter": (call) => semaphore(numberArgument(call, 0, "total_tokens") ?? 1),
    "trio.open_memory_channel": channel,
    "anyio.create_memory_object_stream": channel,
    "trio.current_time": ({ context }) => clockOf(context) / 1_000_000,
  },
  methods: {
    ...Object.fromEntries(
      queueMethods.map((name) => [
        `asyncio.Queue.${name === "put" ? "send" : "receive"}`,
        (queue: LibraryObject, call: NativeCall): Value | Running<Value> => {
          const method = call.context.run.natives.methods.get(`asyncio.Queue.${name}`);
          return method && stateOf(queue) ? method(queue as never, call) : null;
        },
      ]),
    ),
  },
};
