import { type Running, type Spot, spotOf } from "../machine/effects.ts";
import { createFuture, type Future, settle } from "../machine/future.ts";
import type { Thread } from "../machine/thread.ts";
import type { LaneKind } from "../timeline.ts";
import { type Context, pay, type Run } from "./context.ts";
import { isRaised } from "./raised.ts";
import type { Value } from "./values.ts";

/** A pool of workers: threads or processes that take jobs from one queue. */
export interface Pool {
  readonly run: Run;
  readonly parent: Thread;
  readonly most: number;
  readonly name: (index: number) => string;
  readonly kind: LaneKind;
  /** Each worker is a process of its own. */
  readonly ownProcess: boolean;
  /** What a worker computes before its first job, in microseconds. */
  readonly startTime: number;
  readonly jobs: Job[];
  readonly idle: (() => void)[];
  count: number;
  /** Jobs that are not done yet. */
  pending: number;
  isShutDown: boolean;
  readonly drained: (() => void)[];
}

/** Work for one worker of a pool. */
export interface Job {
  readonly body: (context: Context) => Running<Value>;
  readonly future: Future;
  readonly spot: Spot;
  /** The lane that gave it to the pool. */
  readonly from: number;
  readonly onStart: ((lane: number) => void) | null;
}

/** A pool without workers yet. */
export function createPool(
  options: Pick<Pool, "run" | "parent" | "most" | "name" | "kind" | "ownProcess" | "startTime">,
): Pool {
  return { ...options, jobs: [], idle: [], count: 0, pending: 0, isShutDown: false, drained: [] };
}

/** Hands a job to the pool: to an idle worker, to a new one while there may be more, else it waits in the queue. */
export function submitJob(pool: Pool, job: Omit<Job, "future">): Future {
  const future = createFuture();
  pool.jobs.push({ ...job, future });
  pool.pending++;
  const wake = pool.idle.shift();
  if (wake) wake();
  else if (pool.count < pool.most) addWorker(pool);
  return future;
}

/** Starts one more worker. */
export function addWorker(pool: Pool): void {
  const { run, parent } = pool;
  const process = pool.ownProcess ? run.machine.startProcess(parent.process) : parent.process;
  run.machine.startThread({
    process,
    name: pool.name(pool.count++),
    kind: pool.kind,
    parent,
    // Only the jobs keep a program alive; the runtime waits for those.
    isDaemon: true,
    body: (thread) => workerBody(pool, { run, thread, task: null, depth: 0, isSuspendable: false }),
  });
}

/** No new jobs; the workers end when the queue is empty. */
export function shutDown(pool: Pool): void {
  pool.isShutDown = true;
  for (const wake of pool.idle.splice(0)) wake();
}

function* workerBody(pool: Pool, context: Context): Running {
  if (pool.startTime > 0) {
    yield { kind: "compute", duration: pool.startTime, spot: spotOf(""), mode: "released", state: "starting" };
  }
  for (;;) {
    const job = pool.jobs.shift();
    if (job) {
      yield* runJob(pool, job, context);
      continue;
    }
    if (pool.isShutDown) return;
    yield {
      kind: "block",
      wait: { state: "idle", spot: spotOf(""), cause: null },
      duration: null,
      begin: (wake) => pool.idle.push(wake),
      isIdle: true,
    };
  }
}

function* runJob(pool: Pool, job: Job, context: Context): Running {
  const { lane } = context.thread;
  const { recorder } = pool.run.machine;
  recorder.arrow(job.from, lane, "send");
  job.future.lane = lane;
  job.onStart?.(lane);
  let outcome: "fulfilled" | "rejected" = "fulfilled";
  let value: unknown;
  try {
    value = yield* job.body(context);
  } catch (error) {
    if (!isRaised(error)) throw error;
    outcome = "rejected";
    value = error.raised;
  }
  yield* pay(context);
  pool.pending--;
  settle(job.future, outcome, value);
  if (pool.pending === 0) for (const wake of pool.drained.splice(0)) wake();
}
