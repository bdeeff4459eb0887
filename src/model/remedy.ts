/**
 * What a timeline shows after a finding when no quick fix can be written for it: what the rule advises, done to the
 * program that is simulated instead of to the text.
 */
export type Remedy =
  /** Every finding has a quick fix. */
  | "fix"
  /** The work runs on another thread, and whoever runs the rest waits for it without blocking. */
  | "thread"
  /** The same in a process or a worker, which has an interpreter of its own. */
  | "process"
  /** Processes take the place of threads. */
  | "processes"
  /** What is started in a loop is waited for behind the loop. */
  | "wait-after-loop"
  /** Whoever waits in a loop that asks sleeps until something changes. */
  | "sleep"
  /** The monkey patch comes first. */
  | "patch-first"
  /** The work runs where it is started, without a thread. */
  | "direct";
