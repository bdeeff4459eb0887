/**
 * As what work runs that is handed over: on a thread or in a process of its own; by a thread or a process of a pool, or by
 * a pool of which nobody knows the kind; as a greenlet; as a task of an event loop; as a plain callback of the event loop;
 * when a timer fires; in a worker, which is another interpreter, another machine or a worker of JavaScript; as another
 * program.
 */
export type SpawnKind =
  | "thread"
  | "process"
  | "executor-thread"
  | "executor-process"
  | "executor"
  | "greenlet"
  | "task"
  | "callback"
  | "timer"
  | "worker"
  | "child-process";

/**
 * How the callable gets its arguments: `rest` of the call; from a `tuple` and a dict beside it; one call for each of the
 * `items` of iterables, or of an iterable of `tuples`; `none` at all.
 */
export type PassedForm = "rest" | "tuple" | "items" | "tuples" | "none";
