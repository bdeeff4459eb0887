import { type Context, clockOf, type NativeCall } from "../interpreter/context.ts";
import { callAt } from "../interpreter/loop.ts";
import { asyncWait, awaitFuture } from "../interpreter/loopTasks.ts";
import { laneOf, waitReason } from "../interpreter/natives.ts";
import { park, suspendOn } from "../interpreter/parking.ts";
import type { Value } from "../interpreter/values.ts";
import { submitJob } from "../interpreter/workers.ts";
import type { Running } from "../machine/effects.ts";
import { createFuture, settle } from "../machine/future.ts";
import type { ElsewhereStep } from "../program.ts";
import type { SpanState } from "../timeline.ts";
import { defaultExecutor } from "./asyncio/functions.ts";
import { type ExecutorState, processExecutor, resultOf } from "./executors.ts";
import { hubOf } from "./hubs.ts";

/** What `asyncio.to_thread`, a process pool or gevent's threads do with a call: it runs there, and the caller waits. */
export function* runElsewhere(
  where: ElsewhereStep["where"],
  body: (context: Context) => Running<Value>,
  call: NativeCall,
): Running<Value> {
  const { context, spot } = call;
  const executor = where === "thread" ? defaultExecutor(call) : processExecutor(call);
  const { pool } = executor.state as ExecutorState;
  const future = submitJob(pool, { body, spot, from: laneOf(context), onStart: null });
  const wait = waitReason("await", spot, () => future.lane);
  // gevent's own pool of threads lets other greenlets run, patched or not.
  if (context.task?.kind === "greenlet") yield* suspendOn(future, wait, hubOf(context), context);
  if (context.task?.kind !== "task") return yield* resultOf(future, call, null);
  return yield* awaitFuture(future, wait, context);
}

/** Waits for a time, as `asyncio.sleep` in a coroutine, `gevent.sleep` in a greenlet, and `time.sleep` elsewhere. */
export function* rest(microseconds: number, { context, spot }: NativeCall, state: SpanState = "sleep"): Running {
  const { task } = context;
  if (microseconds === 0 && task) {
    yield { kind: "suspend", future: null, wait: waitReason("await", spot) };
  } else if (task?.kind === "task") {
    yield* asyncWait(context, state, microseconds, spot);
  } else if (task) {
    const future = createFuture();
    const hub = hubOf(context);
    callAt(hub, clockOf(context) + microseconds, () => settle(future, "fulfilled", null));
    yield* suspendOn(future, waitReason(state, spot), hub, context);
  } else yield* park(context, { reason: waitReason(state, spot), duration: Math.round(microseconds), begin: null });
}
