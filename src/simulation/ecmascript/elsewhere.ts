import { type Context, type NativeCall, notice, type Run } from "../interpreter/context.ts";
import { waitReason } from "../interpreter/natives.ts";
import type { Value } from "../interpreter/values.ts";
import { createPool, type Pool, submitJob } from "../interpreter/workers.ts";
import type { Running } from "../machine/effects.ts";
import { createFuture, type Future, settle, whenSettled } from "../machine/future.ts";
import type { Thread } from "../machine/thread.ts";
import type { ElsewhereStep } from "../program.ts";
import type { SpanState } from "../timeline.ts";
import { addTimer, nodeLoop, post } from "./loop.ts";
import { libuvPool } from "./threadPool.ts";

/** Runs code on libuv's pool, or in a worker, while the event loop goes on. */
export function* runElsewhere(
  where: ElsewhereStep["where"],
  body: (context: Context) => Running<Value>,
  { context, spot }: NativeCall,
): Running<Value> {
  yield* notice(context);
  const pool = where === "thread" ? libuvPool(context) : workerPool(context);
  const from = context.thread.active ?? context.thread.lane;
  const future = submitJob(pool, { body, spot, from, onStart: null });
  const wait = waitReason("await", spot, () => future.lane);
  if (!context.isSuspendable) {
    if (future.state === "pending") {
      yield { kind: "block", wait, duration: null, begin: (wake) => whenSettled(future, wake), isIdle: false };
    }
  } else yield { kind: "suspend", future: onLoop(future, context), wait };
  if (future.state === "rejected") throw { raised: future.value as Value };
  return future.value as Value;
}

/** Waits for a time: with a timer in asynchronous code. */
export function* rest(microseconds: number, { context, spot }: NativeCall, state: SpanState = "sleep"): Running {
  const wait = waitReason(state, spot);
  if (!context.isSuspendable) {
    yield { kind: "block", wait, duration: Math.round(microseconds), begin: null, isIdle: false };
    return;
  }
  yield* notice(context);
  const future = createFuture();
  const done = () => settle(future, "fulfilled", undefined);
  if (microseconds === 0) post(nodeLoop(context), done);
  else addTimer(nodeLoop(context), microseconds / 1000, done, { isInterval: false, isInBrowser: false });
  yield { kind: "suspend", future, wait };
}

/** What another thread settles is seen in the loop's next turn. */
function onLoop(future: Future, context: Context): Future {
  const seen = createFuture(future.lane);
  const loop = nodeLoop(context);
  loop.pending++;
  whenSettled(future, ({ state, value, lane }) => {
    loop.pending--;
    seen.lane = lane;
    post(loop, () => settle(seen, state === "rejected" ? "rejected" : "fulfilled", value));
  });
  return seen;
}

function workerPool({ run, thread }: Context): Pool {
  const known = run.state.get("remedy workers") as Pool | undefined;
  if (known) return known;
  const created = createPool(workers(run, thread));
  run.state.set("remedy workers", created);
  return created;
}

function workers(run: Run, thread: Thread): Parameters<typeof createPool>[0] {
  return {
    run,
    parent: thread.process.threads[0] ?? thread,
    most: run.machine.settings.cores,
    name: (index) => `Worker ${index + 1}`,
    kind: "worker",
    ownProcess: false,
    startTime: Math.round(run.machine.costs.workerStart / 1000),
  };
}
