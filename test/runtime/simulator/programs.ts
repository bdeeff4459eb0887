/**
 * What decides how long a program takes, and with it how exact the simulation has to be. What computes beside waits that
 * are as long is `mixed`: a slower machine makes it longer by a part at most.
 */
export type Dominance = "wait" | "mixed" | "compute";

/** A program that is run for real, and simulated from its text. */
export interface ValidatedProgram {
  readonly file: string;
  readonly dominance: Dominance;
  /** `defined`: the runtime defines the order of what is printed. `set`: only what is printed, not in which order. */
  readonly order: "defined" | "set";
  /** How many of its threads or processes compute at the same time. */
  readonly parallel: number;
  /** The Python package that it imports beyond the standard library. */
  readonly needs?: string;
}

/** The same work before and after a fix. */
export interface ValidatedPair {
  readonly before: string;
  readonly after: string;
}

const waiting = (file: string, order: ValidatedProgram["order"] = "defined"): ValidatedProgram => ({
  file,
  dominance: "wait",
  order,
  parallel: 1,
});
const computing = (file: string, parallel = 1): ValidatedProgram => ({
  file,
  dominance: "compute",
  order: "defined",
  parallel,
});

export const programs: readonly ValidatedProgram[] = [
  waiting("threads_joined_in_loop.py"),
  waiting("threads_joined_after.py"),
  waiting("threads_varied.py"),
  waiting("threads_subclass.py"),
  // Who gets a lock first is up to the operating system.
  waiting("threads_lock.py", "set"),
  waiting("threads_two_locks.py"),
  waiting("queue_workers.py"),
  waiting("queue_daemons.py"),
  waiting("queue_bounded.py"),
  waiting("threads_event.py"),
  waiting("threads_condition.py"),
  waiting("threads_semaphore.py"),
  waiting("threads_barrier.py"),
  waiting("threads_timer.py"),
  computing("threads_cpu_alone.py"),
  computing("threads_cpu.py"),
  { ...waiting("threads_mixed.py"), dominance: "mixed" },
  waiting("daemon_abandoned.py"),
  waiting("not_joined.py"),
  waiting("pool_result_in_loop.py"),
  waiting("pool_results_after.py"),
  waiting("pool_map.py"),
  waiting("pool_as_completed.py"),
  computing("processes_cpu_in_loop.py"),
  computing("processes_cpu_after.py", 2),
  computing("process_pool.py", 2),
  waiting("multiprocessing_pool.py"),
  waiting("asyncio_gather.py"),
  waiting("asyncio_in_loop.py"),
  waiting("asyncio_blocking.py"),
  waiting("asyncio_to_thread.py"),
  waiting("asyncio_queue.py"),
  waiting("asyncio_semaphore.py"),
  waiting("asyncio_lock.py"),
  waiting("asyncio_order.py"),
  waiting("asyncio_taskgroup.py"),
  waiting("asyncio_timeout.py"),
  waiting("asyncio_event.py"),
  waiting("asyncio_as_completed.py"),
  waiting("asyncio_background.py"),
  computing("asyncio_cpu.py"),
  waiting("asyncio_call_soon.py"),
  waiting("generator_pipeline.py"),
  computing("recursion.py"),
  waiting("subprocess_in_loop.py"),
  waiting("subprocess_together.py"),
  waiting("asyncio_subprocess.py"),
  ...["gevent_patched.py", "gevent_unpatched.py", "gevent_pool.py", "gevent_in_loop.py"].map((file) => ({
    ...waiting(file),
    needs: "gevent",
  })),
  ...["trio_nursery.py", "trio_in_loop.py", "trio_to_thread.py"].map((file) => ({ ...waiting(file), needs: "trio" })),
  { ...waiting("anyio_group.py"), needs: "anyio" },
  waiting("timers.cjs"),
  waiting("microtasks.cjs"),
  waiting("return_promise.cjs"),
  waiting("await_in_loop.cjs"),
  waiting("promise_all.cjs"),
  waiting("promise_kinds.cjs"),
  waiting("immediate.cjs"),
  waiting("busy_main.cjs"),
  computing("cpu_main.cjs"),
  computing("pbkdf2_pool.cjs", 2),
  computing("pbkdf2_sync.cjs"),
  computing("workers.cjs", 2),
  waiting("worker_messages.cjs"),
  waiting("children_together.cjs"),
  waiting("children_in_loop.cjs"),
  waiting("exec_sync.cjs"),
  waiting("emitter.cjs"),
  waiting("modules.mjs"),
];

export const pairs: readonly ValidatedPair[] = [
  { before: "threads_cpu_alone.py", after: "threads_cpu.py" },
  { before: "processes_cpu_in_loop.py", after: "processes_cpu_after.py" },
  { before: "pool_result_in_loop.py", after: "pool_results_after.py" },
  { before: "asyncio_in_loop.py", after: "asyncio_gather.py" },
  { before: "subprocess_in_loop.py", after: "subprocess_together.py" },
  { before: "gevent_unpatched.py", after: "gevent_patched.py" },
  { before: "trio_in_loop.py", after: "trio_nursery.py" },
  { before: "await_in_loop.cjs", after: "promise_all.cjs" },
  { before: "children_in_loop.cjs", after: "children_together.cjs" },
];
